import { isDraft } from "~/domain/applications/application";
import { NotFound } from "~/domain/errors";
import type { Tx } from "~/platform/db.server";
import { assistanceTokenHash } from "./assistance-link.server";
import { ASSISTANCE, lockHelped, type OpenAssistance } from "./load-assistance.server";

const TOKEN = /^[0-9a-f]{64}$/;

/** How far a help is, to the person it is for. */
export type HelpStanding =
  /** The operator waits to be let in. */
  | "asked"
  | "filling"
  /** The operator has sent the code: everything can be read, and sent. */
  | "ready"
  | "sent"
  | "ended";

/**
 * The help a link belongs to, until the time that was set for it is over; null for every other token alike. The portal's
 * own work.
 */
export async function findByLink(
  tx: Tx,
  now: Date,
  token: string,
): Promise<{ standing: HelpStanding; assistance: OpenAssistance } | null> {
  if (!TOKEN.test(token)) return null;
  const assistance = await tx.assistance.findFirst({
    where: { tokenHash: assistanceTokenHash(token), until: { gt: now } },
    include: { ...ASSISTANCE, application: { select: { ...ASSISTANCE.application.select, status: true } } },
  });
  if (!assistance) return null;
  const { endedAt, confirmedAt, agreedAt, codeUntil, application } = assistance;
  if (confirmedAt) return { standing: "sent", assistance };
  if (endedAt || !isDraft(application.status)) return { standing: "ended", assistance };
  if (!agreedAt) return { standing: "asked", assistance };
  return { standing: codeUntil ? "ready" : "filling", assistance };
}

/** The help a link belongs to, locked for a change. @throws {NotFound} unless it stands as asked */
export async function loadByLink(
  tx: Tx,
  now: Date,
  token: string,
  asked: readonly HelpStanding[],
): Promise<OpenAssistance> {
  const found = await findByLink(tx, now, token);
  if (!found) throw new NotFound();
  await lockHelped(tx, found.assistance.id);
  const locked = await findByLink(tx, now, token);
  if (!locked || !asked.includes(locked.standing)) throw new NotFound();
  return locked.assistance;
}
