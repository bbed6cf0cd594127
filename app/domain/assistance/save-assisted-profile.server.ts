import { type ProfileToStore, type SavedProfile, storeProfile } from "~/domain/people/save-profile.server";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { loadAssistance } from "./load-assistance.server";
import { recordAssistance } from "./record-assistance.server";

/** Stores fields of the profile of the person an operator helps, as typed. @throws what `storeProfile` throws, and NotFound once the help is over */
export function saveAssistedProfile(
  viewer: Viewer,
  { assistanceId, ...input }: ProfileToStore & { assistanceId: string },
): Promise<SavedProfile> {
  return asViewer(viewer, async (tx, now) => {
    const { applicationId, application } = await loadAssistance(tx, now, viewer, assistanceId);
    const saved = await storeProfile(tx, now, { personId: application.personId, byId: viewer.personId }, input);
    const fields = Object.keys(input.typed).sort();
    await recordAssistance(tx, now, { applicationId, byId: viewer.personId, action: "assist_save", fields });
    return saved;
  });
}
