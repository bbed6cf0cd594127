import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";

/** Leaves both accounts as they are: what was shown of the other one counts no more. */
export async function dropMerge(viewer: Viewer): Promise<void> {
  await asViewer(viewer, (tx) => tx.accountMerge.deleteMany({ where: { personId: viewer.personId, doneAt: null } }));
}
