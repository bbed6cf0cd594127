import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { takeOutOfPacket } from "./take-out-of-packet.server";

/** Gives a prepared decision up. @throws {Conflict} when it is not there any more */
export function unstageDecision(viewer: Viewer, input: { reference: string }): Promise<void> {
  return asViewer(viewer, (tx, now) => takeOutOfPacket(tx, now, viewer, input));
}
