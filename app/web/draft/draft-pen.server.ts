import { getMyDraft, type MyDraft } from "~/domain/applications/get-my-draft.server";
import { saveAnswers } from "~/domain/applications/save-answers.server";
import type { AnswersToStore, SavedAnswers } from "~/domain/applications/store-answers.server";
import type { UploadedFile, UploadInput } from "~/domain/files/put-file.server";
import { removeFile } from "~/domain/files/remove-file.server";
import type { FileToRemove } from "~/domain/files/take-file-out.server";
import { uploadFile } from "~/domain/files/upload-file.server";
import { type ProfileToStore, type SavedProfile, saveProfile } from "~/domain/people/save-profile.server";
import type { Viewer } from "~/domain/people/viewer";

/** Who writes in a draft, and how each thing is kept: its person themselves, or an operator together with them. */
export type Pen = {
  read: () => Promise<MyDraft>;
  saveAnswers: (input: AnswersToStore) => Promise<SavedAnswers>;
  saveProfile: (input: ProfileToStore) => Promise<SavedProfile>;
  upload: (file: UploadInput) => Promise<UploadedFile>;
  remove: (file: FileToRemove) => Promise<unknown>;
};

/** The pen of somebody who writes in their own draft. */
export function ownPen(viewer: Viewer, reference: string): Pen {
  return {
    read: () => getMyDraft(viewer, reference),
    saveAnswers: (input) => saveAnswers(viewer, { ...input, reference }),
    saveProfile: (input) => saveProfile(viewer, input),
    upload: (file) => uploadFile(viewer, file),
    remove: (file) => removeFile(viewer, file),
  };
}
