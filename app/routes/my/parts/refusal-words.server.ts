import { isApplicationStatus } from "~/domain/applications/application";
import { applicantLabelKey } from "~/domain/applications/labels";
import type { Language } from "~/domain/languages";
import { translator } from "~/i18n/texts.server";
import type { SummaryError } from "~/ui/error-summary";
import type { Refusal } from "~/web/attempt.server";
import { blockerWords } from "~/web/draft/blocker-words.server";

/** Why something was not done, in sentences; a field's name leads to its control. */
export function refusalWords(refusal: Refusal, language: Language): SummaryError[] {
  if (refusal.status === 422) {
    return refusal.blockers.map((blocker) => ({ text: blockerWords(blocker, language), field: blocker.field }));
  }
  const t = translator(language);
  if (!isApplicationStatus(refusal.current)) return [{ text: t("ui:errorPage.conflict.title") }];
  return [{ text: t("my:changedMeanwhile", { status: t(`states:${applicantLabelKey(refusal.current)}`) }) }];
}
