import type { DraftOfFiles } from "~/domain/files/draft-of-files.server";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { loadAssistance } from "./load-assistance.server";

/** The draft an operator helps with, for the files in it. @throws {NotFound} once the help is over */
export function assistedDraft({ viewer, assistanceId }: { viewer: Viewer; assistanceId: string }): DraftOfFiles {
  return (work) =>
    asViewer(viewer, async (tx, now) => {
      const { application } = await loadAssistance(tx, now, viewer, assistanceId);
      return work(tx, now, { personId: application.personId, byId: viewer.personId });
    });
}
