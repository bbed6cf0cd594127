import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { type Ineligible, recordIneligible } from "./record-ineligible.server";

/**
 * The requirements are not met, at the initial check or found out later; the person is told why.
 * @throws {RuleBroken} without a reason of the list @throws {Conflict}
 */
export function markIneligible(viewer: Viewer, input: Ineligible): Promise<void> {
  return asViewer(viewer, (tx, now) => recordIneligible(tx, now, viewer, input));
}
