import type { PublicCall } from "~/domain/cohorts/public-call.server";
import type { Language } from "~/domain/languages";
import { translator } from "~/i18n/texts.server";
import { educationLevelName, languageLevelName, languageName, SHIPPED_LEVELS } from "~/web/profile-names.server";

type Choice = { value: string; label: string };

export type EligibilityOptions = {
  educationLevels: Choice[];
  languageLevels: Choice[];
  /** The languages the call asks for; none: the question is left out. */
  languages: Choice[];
};

/** The codes of the languages a call asks about, each once. */
export function askedLanguages({ eligibility: { languages } }: Pick<PublicCall, "eligibility">): string[] {
  return [...new Set([...languages.allOf, ...languages.anyOf].map((need) => need.language))];
}

export function eligibilityOptions(call: Pick<PublicCall, "eligibility">, language: Language): EligibilityOptions {
  const none = { value: "", label: translator(language)("public:eligibility.noLevel") };
  return {
    educationLevels: SHIPPED_LEVELS.education.map((code) => ({
      value: code,
      label: educationLevelName(code, language),
    })),
    languageLevels: [
      none,
      ...SHIPPED_LEVELS.language.map((code) => ({ value: code, label: languageLevelName(code, language) })),
    ],
    languages: askedLanguages(call).map((code) => ({ value: code, label: languageName(code, language) })),
  };
}
