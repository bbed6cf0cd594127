import { wholeDraft } from "~/domain/applications/get-my-draft.server";
import { recordReading } from "~/domain/applications/record-reading.server";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { type AssistanceHead, assistanceHead } from "./assistance-head";
import { loadAssistance } from "./load-assistance.server";
import { recordNumbersShown } from "./record-numbers-shown.server";

/**
 * The draft an operator fills in with its person, as its person's own pages have it, and what is to be known of the help.
 * Reading it is put on the audit trail, and told to its person. Reads within the wall of the database: this one draft and what belongs to it.
 * `section`: the one that is shown, where one is.
 * @throws {NotAllowed} @throws {NotFound} once the help is over, and for everything that is not theirs
 */
export function getAssistedDraft(
  viewer: Viewer,
  { assistanceId, section }: { assistanceId: string; section?: string },
) {
  return asViewer(viewer, async (tx, now) => {
    const assistance = await loadAssistance(tx, now, viewer, assistanceId);
    const { personId, reference } = assistance.application;
    await recordReading(tx, now, viewer, assistance.applicationId);
    const draft = await wholeDraft(tx, now, { personId }, reference);
    const { applicationId, openedAt } = assistance;
    const { typed } = draft.profile;
    if (section) await recordNumbersShown(tx, now, viewer, { applicationId, openedAt, typed, section });
    const help: AssistanceHead = assistanceHead(assistance, draft.profile.typed, now);
    return { draft, help };
  });
}
