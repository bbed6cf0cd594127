import type { MyDraft } from "~/domain/applications/get-my-draft.server";
import type { AssistanceHead } from "~/domain/assistance/assistance-head";
import { type Language, textIn } from "~/domain/languages";
import { answersSummary } from "~/web/draft/answers-summary.server";
import type { DraftAddresses } from "~/web/draft/draft-addresses";
import { guardianNote } from "~/web/draft/guardian-note.server";
import { missingWords } from "~/web/draft/missing-words.server";
import { fileViews } from "~/web/draft/section-views.server";
import { formatTime } from "~/web/format.server";
import { helpView } from "./help-view.server";
import { staffWords } from "./words.server";

/** Everything that would be sent, what is missing, and how far the code is. */
export function assistedCheckView(
  { draft, help }: { draft: MyDraft; help: AssistanceHead },
  at: DraftAddresses,
  language: Language,
) {
  const t = staffWords(language);
  const files = fileViews(draft, language);
  const sections = answersSummary({ ...draft, profile: draft.profile.typed, files }, language);
  return {
    back: { href: at.list(language), text: textIn(draft.cohortName, language) },
    reference: draft.reference,
    help: helpView(help, language),
    sections,
    hrefs: Object.fromEntries(sections.map(({ key }) => [key, at.section(language, key)])),
    missing: missingWords(draft, at, language),
    guardian: guardianNote(draft, language),
    email: help.email,
    sent:
      help.codeUntil &&
      t("staff:assistance.codeSent", { email: help.email, time: formatTime(help.codeUntil, language) }),
  };
}

export type AssistedCheckView = ReturnType<typeof assistedCheckView>;
