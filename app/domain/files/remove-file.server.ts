import type { Viewer } from "~/domain/people/viewer";
import { ownDraft } from "./draft-of-files.server";
import { type FileToRemove, takeFromAnswer } from "./take-file-out.server";

/** Takes a file out of the viewer's own draft. @throws {NotFound} when it is not there, or not theirs @throws {RuleBroken} @throws {Conflict} */
export function removeFile(viewer: Viewer, input: FileToRemove): Promise<{ version: number }> {
  return takeFromAnswer(ownDraft(viewer), input);
}
