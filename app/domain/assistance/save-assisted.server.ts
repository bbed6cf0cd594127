import { loadOwnApplication } from "~/domain/applications/load-own-application.server";
import { type AnswersToStore, type SavedAnswers, storeAnswers } from "~/domain/applications/store-answers.server";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { helpedOf } from "./helped-of.server";
import { loadAssistance } from "./load-assistance.server";
import { recordAssistance } from "./record-assistance.server";

/**
 * Stores what an operator typed for the person they help; every save is a line of the audit trail with the questions it
 * touched. The person's language stays theirs. @throws what `storeAnswers` throws, and NotFound once the help is over
 */
export function saveAssisted(
  viewer: Viewer,
  input: Omit<AnswersToStore, "language"> & { assistanceId: string },
): Promise<SavedAnswers> {
  return asViewer(viewer, async (tx, now) => {
    const help = await loadAssistance(tx, now, viewer, input.assistanceId);
    const { applicationId, application } = help;
    const draft = await loadOwnApplication(tx, application, application.reference);
    const saved = await storeAnswers(tx, now, draft, { ...input, language: helpedOf(help).language });
    const fields = Object.keys(input.answers).sort();
    await recordAssistance(tx, now, { applicationId, byId: viewer.personId, action: "assist_save", fields });
    return saved;
  });
}
