import { type FileToRemove, takeFromAnswer } from "~/domain/files/take-file-out.server";
import type { Viewer } from "~/domain/people/viewer";
import { assistedDraft } from "./assisted-files.server";

/** Takes a file out of the draft an operator helps with. @throws what `takeFromAnswer` throws, and NotFound once the help is over */
export function removeAssistedFile(
  viewer: Viewer,
  input: FileToRemove & { assistanceId: string },
): Promise<{ version: number }> {
  return takeFromAnswer(assistedDraft({ viewer, assistanceId: input.assistanceId }), input);
}
