import { endDeferral } from "~/domain/enrolments/end-deferral.server";
import { freeSeat } from "~/domain/seats/free-seat.server";
import type { Tx } from "~/platform/db.server";
import { changeStatus } from "./change-status.server";
import type { OwnApplication } from "./load-own-application.server";
import { tellApplicant } from "./tell-applicant.server";

/**
 * The person's own application counts as withdrawn: its seat is free, its deferral over, and they are told, unless it was
 * never submitted. The caller has asked whether it may. @throws {Conflict}
 */
export async function takeBack(
  tx: Tx,
  now: Date,
  application: OwnApplication,
  why: { reasonKeys: string[]; details: string | null },
): Promise<void> {
  const { reasonKeys, details } = why;
  const actor = { kind: "applicant", personId: application.personId } as const;
  const { eventId } = await changeStatus(tx, now, {
    application,
    action: "withdraw",
    to: "withdrawn",
    actor,
    reasonKeys,
    note: details,
    set: { reasonKeys, reasonDetails: details },
  });
  await endDeferral(tx, now, { applicationId: application.id, actor, reasonKeys, details });
  await freeSeat(tx, now, { applicationId: application.id, by: "withdraw" });
  if (application.submittedAt) {
    await tellApplicant(tx, now, { applicationId: application.id, eventId }, "withdrawn", (about) => about);
  }
}
