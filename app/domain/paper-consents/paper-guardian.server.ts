import { foldName } from "~/domain/people/fold";
import type { Tx } from "~/platform/db.server";

type Named = { surname: string; givenName: string; relation: string };

/**
 * The guardian a paper names: one of those the young person named and who were written to, where the names are the same
 * by search; else somebody who is known from this paper alone and has no contacts.
 */
export async function paperGuardian(
  tx: Tx,
  now: Date,
  application: { id: string; personId: string },
  { surname, givenName, relation }: Named,
): Promise<{ id: string; email: string | null }> {
  const asked = await tx.guardian.findMany({
    where: { personId: application.personId, links: { some: { applicationId: application.id } } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { id: true, surname: true, givenName: true, email: true },
  });
  const same = (a: string, b: string) => foldName(a) === foldName(b);
  const known = asked.find((each) => same(each.surname, surname) && same(each.givenName, givenName));
  if (known) return known;
  return tx.guardian.create({
    data: { personId: application.personId, surname, givenName, relation, position: null, createdAt: now },
    select: { id: true, email: true },
  });
}
