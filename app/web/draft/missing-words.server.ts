import type { MyDraft } from "~/domain/applications/get-my-draft.server";
import { questionsOf } from "~/domain/forms/visible-questions";
import { type Language, textIn } from "~/domain/languages";
import { SHIPPED_PROFILE } from "~/domain/people/shipped-profile";
import { translator } from "~/i18n/texts.server";
import { blockerWords } from "./blocker-words.server";
import type { DraftAddresses } from "./draft-addresses";

/** Everything that keeps a draft from being sent, each with the page on which it can be mended. */
export function missingWords(
  draft: MyDraft,
  at: DraftAddresses,
  language: Language,
): { key: string; href: string; text: string }[] {
  const t = translator(language);
  const labels = new Map<string, string>([
    ...SHIPPED_PROFILE.fields.map((field) => [field.key, textIn(field.label, language)] as const),
    ...questionsOf(draft.content).map((question) => [question.key, textIn(question.label, language)] as const),
  ]);
  const hrefOf = (section: string) => at.section(language, section);
  const open = draft.tasks.tasks.flatMap((task) =>
    task.blockers.map((blocker) => {
      const question = labels.get(blocker.field?.split(".")[0] ?? "") ?? textIn(task.name, language);
      const text = t("apply:check.blockerOf", {
        question: question.replace(/[?:.]$/, ""),
        text: blockerWords(blocker, language),
      });
      return { key: `${task.key} ${blocker.field ?? ""} ${blocker.key}`, href: hrefOf(task.key), text };
    }),
  );
  const unfit = draft.eligibility.checklist.flatMap(({ blockers }) =>
    blockers.map((blocker) => {
      const field = SHIPPED_PROFILE.fields.find(({ key }) => key === blocker.field);
      const page = SHIPPED_PROFILE.pages.find(({ sections }) => field && sections.includes(field.section));
      return { key: blocker.key, href: hrefOf(page?.key ?? "person"), text: blockerWords(blocker, language) };
    }),
  );
  // A returned application was sent with its eligibility as it is: only what the return asks for is mended.
  return draft.open === null ? [...unfit, ...open] : open;
}
