import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import type { CheckFinding } from "./check-finding";
import { recordPass } from "./record-pass.server";

/**
 * The initial check is passed: the application goes on to be assessed. What was verified is kept with it.
 * @throws {RuleBroken} @throws {Conflict} when someone changed the application first
 */
export function passCheck(viewer: Viewer, input: { reference: string; findings: CheckFinding[] }): Promise<void> {
  return asViewer(viewer, (tx, now) => recordPass(tx, now, viewer, input));
}
