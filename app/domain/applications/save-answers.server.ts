import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { loadOwnApplication } from "./load-own-application.server";
import { type AnswersToStore, type SavedAnswers, storeAnswers } from "./store-answers.server";

/** Stores what its own applicant typed into a draft. @throws what `storeAnswers` throws, and NotFound for anyone else's */
export function saveAnswers(viewer: Viewer, input: AnswersToStore & { reference: string }): Promise<SavedAnswers> {
  return asViewer(viewer, async (tx, now) =>
    storeAnswers(tx, now, await loadOwnApplication(tx, viewer, input.reference), input),
  );
}
