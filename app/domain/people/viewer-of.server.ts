import { isLanguage } from "~/domain/languages";
import type { Tx } from "~/platform/db.server";
import type { Viewer } from "./viewer";

/**
 * A person as they would be signed in at this moment, for what they asked to be done later: with the roles they hold
 * now, not those they held then. Null when their account is closed.
 */
export async function viewerOf(tx: Tx, now: Date, personId: string): Promise<Viewer | null> {
  const person = await tx.person.findUnique({
    where: { id: personId },
    select: {
      language: true,
      user: { select: { id: true, email: true, name: true, disabledAt: true } },
      grants: {
        where: { revokedAt: null, grantedAt: { lte: now }, OR: [{ endsAt: null }, { endsAt: { gt: now } }] },
        select: { role: true, programmeId: true, cohortId: true, unitId: true },
      },
    },
  });
  if (!person?.user || person.user.disabledAt) return null;
  const { id: userId, email, name } = person.user;
  const language = isLanguage(person.language) ? person.language : "az";
  return { kind: "person", personId, userId, email, name, language, grants: person.grants };
}
