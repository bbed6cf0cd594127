import { requireReason } from "~/domain/decisions/require-reason.server";
import { endDeferral } from "~/domain/enrolments/end-deferral.server";
import { RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { freeSeat } from "~/domain/seats/free-seat.server";
import { asViewer } from "~/platform/db.server";
import { blockersTo } from "./blockers-to";
import { changeStatus } from "./change-status.server";
import { loadOwnApplication } from "./load-own-application.server";
import { tellApplicant } from "./tell-applicant.server";

/**
 * Takes an application back, at any time before the enrolment; a held seat is free in the same transaction. A draft
 * that was never submitted goes silently: there is nobody to tell.
 * @throws {RuleBroken} @throws {Conflict}
 */
export function withdrawApplication(
  viewer: Viewer,
  input: { reference: string; reasonKey: string | null; details: string | null },
): Promise<void> {
  return asViewer(viewer, async (tx, now) => {
    const application = await loadOwnApplication(tx, viewer, input.reference);
    const reasonKeys = input.reasonKey ? [input.reasonKey] : [];
    const blockers = [
      ...blockersTo("withdraw", application, "applicant", now),
      ...(await requireReason(tx, "withdrawn", { reasonKeys, details: input.details }, "reasonKey")),
    ];
    if (blockers.length > 0) throw new RuleBroken(blockers);
    const { eventId } = await changeStatus(tx, now, {
      application,
      action: "withdraw",
      to: "withdrawn",
      actor: { kind: "applicant", personId: viewer.personId },
      reasonKeys,
      note: input.details,
      set: { reasonKeys, reasonDetails: input.details },
    });
    const actor = { kind: "applicant", personId: viewer.personId } as const;
    await endDeferral(tx, now, { applicationId: application.id, actor, reasonKeys, details: input.details });
    await freeSeat(tx, now, { applicationId: application.id, by: "withdraw" });
    if (application.submittedAt) {
      await tellApplicant(tx, now, { applicationId: application.id, eventId }, "withdrawn", (about) => about);
    }
  });
}
