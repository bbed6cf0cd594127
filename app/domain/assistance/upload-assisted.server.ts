import { putIntoAnswer, type UploadedFile, type UploadInput } from "~/domain/files/put-file.server";
import type { Viewer } from "~/domain/people/viewer";
import { assistedDraft } from "./assisted-files.server";

/** Checks a file and adds it to the draft an operator helps with. @throws what `putIntoAnswer` throws, and NotFound once the help is over */
export function uploadAssisted(viewer: Viewer, input: UploadInput & { assistanceId: string }): Promise<UploadedFile> {
  return putIntoAnswer(assistedDraft({ viewer, assistanceId: input.assistanceId }), input);
}
