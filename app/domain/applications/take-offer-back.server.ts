import { appealBy } from "~/domain/appeals/appeal-by.server";
import { reasonsInWords } from "~/domain/decisions/reasons-in-words.server";
import { requireReason } from "~/domain/decisions/require-reason.server";
import { endDeferral } from "~/domain/enrolments/end-deferral.server";
import { RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { freeSeat } from "~/domain/seats/free-seat.server";
import type { Tx } from "~/platform/db.server";
import { blockersTo } from "./blockers-to";
import { changeStatus } from "./change-status.server";
import { loadRunApplication } from "./load-run-application.server";
import { tellApplicant } from "./tell-applicant.server";

export type WithdrawnOffer = { reference: string; reasonKeys: string[]; details: string | null };

/**
 * Takes an offer back that was not answered yet; the person is told why, and the seat goes to the next in turn in the
 * same transaction.
 * @throws {RuleBroken} without a reason of the list @throws {Conflict} when the person answered first
 */
export async function takeOfferBack(tx: Tx, now: Date, viewer: Viewer, input: WithdrawnOffer): Promise<void> {
  const application = await loadRunApplication(tx, viewer, input.reference);
  const { reasonKeys, details } = input;
  const blockers = [
    ...blockersTo("withdraw_offer", { ...application, reasonKeys }, "coordinator", now),
    ...(await requireReason(tx, "offerWithdrawn", { reasonKeys, details })),
  ];
  if (blockers.length > 0) throw new RuleBroken(blockers);
  const { eventId } = await changeStatus(tx, now, {
    application,
    action: "withdraw_offer",
    to: "offer_withdrawn",
    actor: { kind: "coordinator", personId: viewer.personId },
    reasonKeys,
    note: details,
    set: { reasonKeys, reasonDetails: details },
  });
  const actor = { kind: "coordinator", personId: viewer.personId } as const;
  await endDeferral(tx, now, { applicationId: application.id, actor, reasonKeys, details });
  await freeSeat(tx, now, { applicationId: application.id, by: "withdraw_offer" });
  const reasons = await reasonsInWords(tx, reasonKeys);
  const until = await appealBy(tx, now, { id: application.id, status: "offer_withdrawn" });
  await tellApplicant(tx, now, { applicationId: application.id, eventId }, "offerWithdrawn", (about) => ({
    ...about,
    reasons,
    details,
    appealBy: until,
  }));
}
