import type { Viewer } from "~/domain/people/viewer";
import { ownDraft } from "./draft-of-files.server";
import { putIntoAnswer, type UploadedFile, type UploadInput } from "./put-file.server";

/** Checks a file and adds it to the answer of the viewer's own draft. @throws what `putIntoAnswer` throws */
export function uploadFile(viewer: Viewer, input: UploadInput): Promise<UploadedFile> {
  return putIntoAnswer(ownDraft(viewer), input);
}
