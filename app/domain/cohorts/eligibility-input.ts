import { type EligibilityRules, eligibilityRulesSchema } from "../eligibility/eligibility-rules";
import { ASKED_HOW } from "../eligibility/guardian-asks";
import type { Blocker } from "../errors";
import { enteredDay } from "./entered-days";

/** Who may apply, as typed. Numbers that are none are null. */
export type EligibilityInput = {
  minAge: number | null;
  maxAge: number | null;
  referenceRule: string;
  fixedDate: string;
  citizenship: string[];
  educationLevels: string[];
  /** Empty for no least year. */
  minStudyYear: string;
  graduatesAllowed: boolean;
  allOf: { language: string; minLevel: string }[];
  anyOf: { language: string; minLevel: string }[];
  guardianConsentUnder: number | null;
  guardianConsentLapseDays: number | null;
  travel: string;
  emergencyCare: string;
  emergencyContact: boolean;
};

/** Codes that may be named, from the lowest level to the highest. */
export type EligibilityCodes = {
  education: readonly string[];
  languages: readonly string[];
  levels: readonly string[];
};

const CITIZENSHIP = ["citizens", "lawfulResidents", "stateless", "otherForeigners"] as const;
/** The law's youth is 14 to 29; programmes may ask for less, not for children. */
const AGES = { least: 14, most: 99 };
const LAPSE_DAYS = { least: 1, most: 30 };

/** The rules that were typed, or everything that is wrong with them by field. */
export function enteredEligibility(
  input: EligibilityInput,
  codes: EligibilityCodes,
): { rules: EligibilityRules; blockers: [] } | { rules: null; blockers: Blocker[] } {
  const fixedDate = input.referenceRule === "fixedDate" ? enteredDay(input.fixedDate) : null;
  const blockers = [
    ...ageBlockers(input, fixedDate),
    ...choiceBlockers(input, codes),
    ...languageBlockers(input, codes),
  ];
  const rules = eligibilityRulesSchema.safeParse({
    minAge: input.minAge,
    maxAge: input.maxAge,
    maxAgeInclusive: true,
    referenceDate: { rule: input.referenceRule, fixedDate },
    citizenship: Object.fromEntries(CITIZENSHIP.map((kind) => [kind, input.citizenship.includes(kind)])),
    education: {
      levels: codes.education.filter((level) => input.educationLevels.includes(level)),
      minStudyYear: input.minStudyYear === "" ? null : Number(input.minStudyYear),
      graduatesAllowed: input.graduatesAllowed,
    },
    languages: { allOf: input.allOf, anyOf: input.anyOf },
    guardianConsentUnder: input.guardianConsentUnder,
    guardianConsentRequiredBefore: "submitted",
    guardianConsentLapseDays: input.guardianConsentLapseDays,
    guardianAsks: {
      travel: input.travel,
      emergencyCare: input.emergencyCare,
      emergencyContact: input.emergencyContact,
    },
  });
  if (blockers.length === 0 && rules.success) return { rules: rules.data, blockers: [] };
  return { rules: null, blockers: blockers.length > 0 ? blockers : [{ key: "form.unreadable" }] };
}

function ageBlockers(input: EligibilityInput, fixedDate: string | null): Blocker[] {
  const { minAge, maxAge, guardianConsentUnder, guardianConsentLapseDays } = input;
  const inOrder = minAge === null || maxAge === null || minAge <= maxAge;
  return [
    ...between("minAge", minAge, AGES),
    ...between("maxAge", maxAge, AGES),
    ...(inOrder ? [] : [{ key: "eligibilityRules.agesCrossed", field: "maxAge" }]),
    ...between("guardianConsentUnder", guardianConsentUnder, { least: 14, most: 18 }),
    ...between("guardianConsentLapseDays", guardianConsentLapseDays, LAPSE_DAYS),
    ...(input.referenceRule === "fixedDate" && fixedDate === null
      ? [{ key: input.fixedDate === "" ? "answer.enterDate" : "answer.dateNotReal", field: "fixedDate" }]
      : []),
  ];
}

function choiceBlockers(input: EligibilityInput, codes: EligibilityCodes): Blocker[] {
  const rule = eligibilityRulesSchema.shape.referenceDate.shape.rule.safeParse(input.referenceRule);
  const year = input.minStudyYear;
  return [
    ...(rule.success ? [] : [{ key: "answer.chooseOne", field: "referenceRule" }]),
    ...(CITIZENSHIP.some((kind) => input.citizenship.includes(kind))
      ? []
      : [{ key: "answer.chooseSome", field: "citizenship" }]),
    ...(codes.education.some((level) => input.educationLevels.includes(level))
      ? []
      : [{ key: "answer.chooseSome", field: "educationLevels" }]),
    ...(["travel", "emergencyCare"] as const).flatMap((field) =>
      ASKED_HOW.some((how) => how === input[field]) ? [] : [{ key: "answer.chooseOne", field }],
    ),
    ...(year === "" || /^[1-7]$/.test(year) ? [] : [{ key: "eligibilityRules.studyYear", field: "minStudyYear" }]),
  ];
}

function languageBlockers(input: EligibilityInput, codes: EligibilityCodes): Blocker[] {
  return (["allOf", "anyOf"] as const).flatMap((list) =>
    input[list].flatMap(({ language, minLevel }, at) => [
      ...(codes.languages.includes(language)
        ? []
        : [{ key: "answer.languageMissing", field: `${list}[${at}].language` }]),
      ...(codes.levels.includes(minLevel) ? [] : [{ key: "answer.levelMissing", field: `${list}[${at}].minLevel` }]),
      ...(input[list].findIndex((other) => other.language === language) < at
        ? [{ key: "answer.languageTwice", field: `${list}[${at}].language` }]
        : []),
    ]),
  );
}

function between(field: string, value: number | null, { least, most }: { least: number; most: number }): Blocker[] {
  if (value === null) return [{ key: "answer.enterNumber", field }];
  if (value < least) return [{ key: "answer.numberTooSmall", params: { min: least }, field }];
  return value > most ? [{ key: "answer.numberTooLarge", params: { max: most }, field }] : [];
}
