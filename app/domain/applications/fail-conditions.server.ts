import { appealBy } from "~/domain/appeals/appeal-by.server";
import { reasonsInWords } from "~/domain/decisions/reasons-in-words.server";
import { requireReason } from "~/domain/decisions/require-reason.server";
import { endDeferral } from "~/domain/enrolments/end-deferral.server";
import { RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { freeSeat } from "~/domain/seats/free-seat.server";
import { asViewer } from "~/platform/db.server";
import { blockersTo } from "./blockers-to";
import { changeStatus } from "./change-status.server";
import { loadRunApplication } from "./load-run-application.server";
import { tellApplicant } from "./tell-applicant.server";

/**
 * A condition of an accepted offer cannot be met: the offer is taken back, the seat is free in the same transaction, and
 * the person reads why.
 * @throws {RuleBroken} without a reason of the list @throws {Conflict}
 */
export function failConditions(
  viewer: Viewer,
  input: { reference: string; reasonKeys: string[]; details: string | null },
): Promise<void> {
  return asViewer(viewer, async (tx, now) => {
    const application = await loadRunApplication(tx, viewer, input.reference);
    const { reasonKeys, details } = input;
    const blockers = [
      ...blockersTo("fail_conditions", { ...application, reasonKeys }, "coordinator", now),
      ...(await requireReason(tx, "offerWithdrawn", { reasonKeys, details })),
    ];
    if (blockers.length > 0) throw new RuleBroken(blockers);
    const { eventId } = await changeStatus(tx, now, {
      application,
      action: "fail_conditions",
      to: "offer_withdrawn",
      actor: { kind: "coordinator", personId: viewer.personId },
      reasonKeys,
      note: details,
      set: { reasonKeys, reasonDetails: details },
    });
    await tx.offerCondition.updateMany({
      where: { applicationId: application.id, metAt: null, failedAt: null },
      data: { failedAt: now },
    });
    const actor = { kind: "coordinator", personId: viewer.personId } as const;
    await endDeferral(tx, now, { applicationId: application.id, actor, reasonKeys, details });
    await freeSeat(tx, now, { applicationId: application.id, by: "fail_conditions" });
    const reasons = await reasonsInWords(tx, reasonKeys);
    const until = await appealBy(tx, now, { id: application.id, status: "offer_withdrawn" });
    await tellApplicant(tx, now, { applicationId: application.id, eventId }, "offerWithdrawn", (about) => ({
      ...about,
      reasons,
      details,
      appealBy: until,
    }));
  });
}
