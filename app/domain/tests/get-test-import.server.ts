import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { type ImportAddress, loadTestImport } from "./load-test-import.server";

/** A dry run of an import, or what it did once it was applied; nothing is changed. @throws {NotFound} @throws {NotAllowed} */
export function getTestImport(viewer: Viewer, address: ImportAddress) {
  return asViewer(viewer, (tx) => loadTestImport(tx, viewer, address));
}
