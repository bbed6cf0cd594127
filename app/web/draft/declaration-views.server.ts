import { DECLARATIONS } from "~/domain/applications/declarations";
import type { ConsentText } from "~/domain/consents/consent-text";
import type { Language } from "~/domain/languages";
import { translator } from "~/i18n/texts.server";

/** The two statements that close every form, each with the text it stands for. */
export function declarationViews(texts: Record<string, ConsentText>, language: Language) {
  const t = translator(language);
  return [
    {
      name: DECLARATIONS.truth,
      label: t("apply:check.truth"),
      hint: t("apply:check.truthHint"),
      text: texts[DECLARATIONS.truth],
    },
    {
      name: DECLARATIONS.dataConsent,
      label: t("apply:check.dataConsent"),
      hint: t("apply:check.dataConsentHint"),
      text: texts[DECLARATIONS.dataConsent],
    },
  ];
}
