import { getAssistedDraft } from "~/domain/assistance/get-assisted-draft.server";
import { removeAssistedFile } from "~/domain/assistance/remove-assisted-file.server";
import { saveAssisted } from "~/domain/assistance/save-assisted.server";
import { saveAssistedProfile } from "~/domain/assistance/save-assisted-profile.server";
import { uploadAssisted } from "~/domain/assistance/upload-assisted.server";
import type { Viewer } from "~/domain/people/viewer";
import { paths } from "~/paths";
import type { DraftAddresses } from "~/web/draft/draft-addresses";
import type { Pen } from "~/web/draft/draft-pen.server";

/** The pen of an operator who fills a draft in with its person. */
export function assistedPen(viewer: Viewer, assistanceId: string): Pen {
  return {
    read: () => getAssistedDraft(viewer, { assistanceId }).then(({ draft }) => draft),
    saveAnswers: (input) => saveAssisted(viewer, { ...input, assistanceId }),
    saveProfile: (input) => saveAssistedProfile(viewer, { ...input, assistanceId }),
    upload: (file) => uploadAssisted(viewer, { ...file, assistanceId }),
    remove: (file) => removeAssistedFile(viewer, { ...file, assistanceId }),
  };
}

/** The operator's pages of a draft. */
export function assistedAddresses(id: string): DraftAddresses {
  return {
    list: (language) => paths.staffAssistance(language, id),
    section: (language, key) => paths.staffAssistedSection(language, id, key),
    draft: (language, key) => paths.staffAssistedDraft(language, id, key),
    check: (language) => paths.staffAssistedCheck(language, id),
  };
}
