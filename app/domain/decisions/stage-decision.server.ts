import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { putIntoPacket, type StagedDecision } from "./put-into-packet.server";

/**
 * Prepares a decision, or changes the one that is prepared.
 * @throws {RuleBroken} when the outcome is not possible now, or the application waits in a packet on its way out
 */
export function stageDecision(viewer: Viewer, input: StagedDecision): Promise<void> {
  return asViewer(viewer, (tx, now) => putIntoPacket(tx, now, viewer, input));
}
