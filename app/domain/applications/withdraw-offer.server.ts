import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { takeOfferBack, type WithdrawnOffer } from "./take-offer-back.server";

/**
 * Takes an offer back that was not answered yet; the person is told why, and the seat goes to the next in turn in the
 * same transaction.
 * @throws {RuleBroken} without a reason of the list @throws {Conflict} when the person answered first
 */
export function withdrawOffer(viewer: Viewer, input: WithdrawnOffer): Promise<void> {
  return asViewer(viewer, (tx, now) => takeOfferBack(tx, now, viewer, input));
}
