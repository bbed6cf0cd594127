import type { Viewer } from "~/domain/people/viewer";
import { asViewer, type Tx } from "~/platform/db.server";

/** Whose draft files are put into or taken out of, and who does it. */
export type FileOwner = { personId: string; byId: string };

/** Opens a transaction in which the files of one person's draft may be changed. @throws what forbids it */
export type DraftOfFiles = <T>(work: (tx: Tx, now: Date, owner: FileOwner) => Promise<T>) => Promise<T>;

/** The draft of somebody who changes it themselves. */
export function ownDraft(viewer: Viewer): DraftOfFiles {
  const owner = { personId: viewer.personId, byId: viewer.personId };
  return (work) => asViewer(viewer, (tx, now) => work(tx, now, owner));
}
