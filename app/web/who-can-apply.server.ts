import { displayDate } from "~/domain/calendar/local-date";
import type { PublicCall } from "~/domain/cohorts/public-call.server";
import type { EligibilityRules } from "~/domain/eligibility/eligibility-rules";
import type { Language } from "~/domain/languages";
import { translator } from "~/i18n/texts.server";
import { educationLevelName, languageLevelName, languageName, SHIPPED_LEVELS } from "./profile-names.server";

export type Requirement = { key: string; label: string; value: string };

/** The conditions of a call in words, one row each. */
export function whoCanApply(call: Pick<PublicCall, "eligibility" | "ageOn">, language: Language): Requirement[] {
  const t = translator(language);
  const rules = call.eligibility;
  const maxAge = rules.maxAgeInclusive ? rules.maxAge : rules.maxAge - 1;
  const age = t("public:cohort.ageOn", { minAge: rules.minAge, maxAge, date: displayDate(call.ageOn) });
  const rows = [
    { key: "age", label: t("public:cohort.age"), value: age },
    { key: "citizenship", label: t("public:cohort.citizenship"), value: citizenship(rules, language) },
    { key: "education", label: t("public:cohort.education"), value: education(rules, language) },
    { key: "languages", label: t("public:cohort.languages"), value: languages(rules, language) },
  ];
  if (rules.minAge < rules.guardianConsentUnder) {
    const label = t("public:cohort.minors", { age: rules.guardianConsentUnder });
    rows.push({ key: "minors", label, value: t("public:cohort.minorsText") });
    const asked = guardiansAreAsked(rules, language);
    if (asked) rows.push({ key: "guardianAsks", label: t("public:cohort.guardianAsks.title"), value: asked });
  }
  return rows;
}

/** What this call asks guardians besides taking part, data and images; null where it is nothing. */
function guardiansAreAsked({ guardianAsks: asks }: EligibilityRules, language: Language): string | null {
  const t = translator(language);
  const parts = (["travel", "emergencyCare"] as const).flatMap((name) => {
    const how = asks[name];
    return how === "no"
      ? []
      : [t(`public:cohort.guardianAsks.${how}`, { what: t(`public:cohort.guardianAsks.${name}`) })];
  });
  if (asks.emergencyContact) parts.push(t("public:cohort.guardianAsks.emergencyContact"));
  return parts.length > 0 ? sentence(parts.join("; ")) : null;
}

function citizenship(rules: EligibilityRules, language: Language): string {
  const t = translator(language);
  const kinds = (["citizens", "lawfulResidents", "stateless", "otherForeigners"] as const).filter(
    (kind) => rules.citizenship[kind],
  );
  return sentence(kinds.map((kind) => t(`public:cohort.${kind}`)).join(", "));
}

function education({ education: { levels, minStudyYear, graduatesAllowed } }: EligibilityRules, language: Language) {
  const t = translator(language);
  const accepted = SHIPPED_LEVELS.education.filter((level) => levels.includes(level));
  const names = accepted.map((level) => educationLevelName(level, language));
  if (minStudyYear !== null && names[0]) {
    names[0] = t("public:cohort.studyYearOf", { level: names[0], year: minStudyYear });
  }
  const which =
    accepted.length === SHIPPED_LEVELS.education.length && minStudyYear === null
      ? t("public:cohort.educationAny")
      : names.join("; ");
  const past = graduatesAllowed ? t("public:cohort.graduates") : t("public:cohort.noGraduates");
  return sentence(`${which}; ${past}`);
}

function languages({ languages: { allOf, anyOf } }: EligibilityRules, language: Language): string {
  const t = translator(language);
  const inWords = (need: { language: string; minLevel: string }) =>
    t("public:cohort.languageAtLeast", {
      language: languageName(need.language, language),
      level: languageLevelName(need.minLevel, language),
    });
  const parts = allOf.map(inWords);
  if (anyOf.length > 0) parts.push(t("public:cohort.languageAny", { languages: anyOf.map(inWords).join(", ") }));
  return sentence(parts.length > 0 ? parts.join("; ") : t("public:cohort.languagesNone"));
}

/** The value begins like a sentence, by the letters of no particular language: none of ours begins with i. */
function sentence(value: string): string {
  return value.charAt(0).toLocaleUpperCase("az") + value.slice(1);
}
