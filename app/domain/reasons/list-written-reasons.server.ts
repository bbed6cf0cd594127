import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { loadReasons, type WrittenReason } from "./load-reasons.server";

/** Every reason with its words, for who writes them. @throws {NotAllowed} looking like a missing page */
export function listWrittenReasons(viewer: Viewer): Promise<WrittenReason[]> {
  return asViewer(viewer, (tx) => loadReasons(tx, viewer));
}
