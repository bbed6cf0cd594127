import type { MyDraft } from "~/domain/applications/get-my-draft.server";
import type { Language } from "~/domain/languages";
import { blockerWords } from "./blocker-words.server";

/** The requirements that are not met by what is known so far, each in a sentence; those about the given fields only. */
export function eligibilityWords(
  draft: Pick<MyDraft, "eligibility">,
  fields: readonly { key: string }[] | null,
  language: Language,
): string[] {
  return draft.eligibility.checklist
    .flatMap(({ blockers }) => blockers)
    .filter((blocker) => fields === null || fields.some(({ key }) => key === blocker.field))
    .map((blocker) => blockerWords(blocker, language));
}
