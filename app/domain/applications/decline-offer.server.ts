import { requireReason } from "~/domain/decisions/require-reason.server";
import { RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { blockersTo } from "./blockers-to";
import { giveBackOffer } from "./give-back-offer.server";
import { loadOwnApplication } from "./load-own-application.server";

/**
 * Gives the offered place back; the seat is free in the same transaction. A reason helps but is not demanded.
 * @throws {RuleBroken} when the offer has lapsed or the reason is not one of the list @throws {Conflict}
 */
export function declineOffer(
  viewer: Viewer,
  input: { reference: string; reasonKey: string | null; details: string | null },
): Promise<void> {
  return asViewer(viewer, async (tx, now) => {
    const application = await loadOwnApplication(tx, viewer, input.reference);
    const reasonKeys = input.reasonKey ? [input.reasonKey] : [];
    const blockers = [
      ...blockersTo("decline", application, "applicant", now),
      ...(await requireReason(tx, "offerDeclined", { reasonKeys, details: input.details }, "reasonKey")),
    ];
    if (blockers.length > 0) throw new RuleBroken(blockers);
    await giveBackOffer(tx, now, viewer, { application, reasonKeys, details: input.details });
  });
}
