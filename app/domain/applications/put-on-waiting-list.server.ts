import type { ActorKind, ApplicationStatus } from "~/generated/prisma/enums";
import type { Tx } from "~/platform/db.server";
import { changeStatus, type StatusChange } from "./change-status.server";
import { tellApplicant } from "./tell-applicant.server";

/**
 * Puts an application on the waiting list, at the given rank or at the end. Ranks may be shared: the time of the
 * applicant's own Submit decides between equals.
 */
export async function putOnWaitingList(
  tx: Tx,
  now: Date,
  entry: {
    application: { id: string; status: ApplicationStatus; cohortId: string };
    rank: number | null;
    actor: { kind: ActorKind; personId: string | null };
    advice?: string | null;
    /** How they come onto the list; by a decision where nothing else is said. */
    action?: "waitlist" | "reconsider";
    /** Kept with the event, for staff. */
    note?: string | null;
    /** The answer to the appeal that brings them there: one mail tells both. */
    appealAnswer?: string;
    /** Other columns that change in the same write. */
    set?: StatusChange["set"];
  },
): Promise<void> {
  const { application, actor, action = "waitlist", note, appealAnswer: answer, set } = entry;
  const inList = { cohortId: application.cohortId, status: "waitlisted" } as const;
  const rank = entry.rank ?? (await lastRank(tx, inList)) + 1;
  const { eventId } = await changeStatus(tx, now, {
    application,
    action,
    to: "waitlisted",
    actor,
    note,
    set: { ...set, waitlistRank: rank, advice: entry.advice ?? null },
  });
  const position = await tx.application.count({ where: { ...inList, waitlistRank: { lte: rank } } });
  const event = { applicationId: application.id, eventId };
  const line = { position: Math.max(position, 1) };
  if (answer === undefined) await tellApplicant(tx, now, event, "waitingList", (about) => ({ ...about, ...line }));
  else await tellApplicant(tx, now, event, "appealWaitingList", (about) => ({ ...about, ...line, answer }));
}

async function lastRank(tx: Tx, inList: { cohortId: string; status: "waitlisted" }): Promise<number> {
  const { _max } = await tx.application.aggregate({ where: inList, _max: { waitlistRank: true } });
  return _max.waitlistRank ?? 0;
}
