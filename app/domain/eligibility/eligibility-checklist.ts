import { ageOn, birthdayAt } from "../calendar/age";
import { displayDate, type LocalDate } from "../calendar/local-date";
import type { Blocker } from "../errors";
import type { EligibilityFacts } from "./eligibility-facts";
import type { EligibilityMeasure } from "./eligibility-measure";
import type { EligibilityRules } from "./eligibility-rules";
import { languageBlockers } from "./language-condition";

export type Condition = "age" | "citizenship" | "education" | "languages";

/** One condition of the call: met, not met (with every reason), or not known until the person says more. */
export type ChecklistItem =
  | { condition: Condition; verdict: "met" | "notKnown"; blockers: [] }
  | { condition: Condition; verdict: "notMet"; blockers: Blocker[] };

/** All four conditions in the order they are shown; nothing is decided here that the person cannot be told. */
export function eligibilityChecklist(
  rules: EligibilityRules,
  facts: EligibilityFacts,
  measure: EligibilityMeasure,
): ChecklistItem[] {
  return [
    item("age", ageBlockers(rules, facts, measure.day)),
    item("citizenship", citizenshipBlockers(rules, facts)),
    item("education", educationBlockers(rules, facts, measure)),
    item("languages", languageBlockers(rules, facts, measure.languageLevels)),
  ];
}

/** Every reason why the person cannot apply, as far as is known. What is not known yet blocks nothing here. */
export function eligibilityBlockers(
  rules: EligibilityRules,
  facts: EligibilityFacts,
  measure: EligibilityMeasure,
): Blocker[] {
  return eligibilityChecklist(rules, facts, measure).flatMap((each) => each.blockers);
}

/** `null`: not known. */
function item(condition: Condition, blockers: Blocker[] | null): ChecklistItem {
  if (blockers === null) return { condition, verdict: "notKnown", blockers: [] };
  return blockers.length > 0 ? { condition, verdict: "notMet", blockers } : { condition, verdict: "met", blockers: [] };
}

function ageBlockers(rules: EligibilityRules, facts: EligibilityFacts, day: LocalDate): Blocker[] | null {
  if (facts.birthDate === null) return null;
  const age = ageOn(facts.birthDate, day);
  const date = displayDate(day);
  const field = "birthDate";
  if (age < rules.minAge) {
    const reachedOn = displayDate(birthdayAt(facts.birthDate, rules.minAge));
    return [{ key: "eligibility.tooYoung", params: { minAge: rules.minAge, date, reachedOn }, field }];
  }
  const maxAge = rules.maxAgeInclusive ? rules.maxAge : rules.maxAge - 1;
  return age > maxAge ? [{ key: "eligibility.tooOld", params: { maxAge, date, age }, field }] : [];
}

function citizenshipBlockers(rules: EligibilityRules, facts: EligibilityFacts): Blocker[] | null {
  const field = "citizenship";
  switch (facts.citizenship) {
    case null:
      return null;
    case "citizen":
      return rules.citizenship.citizens ? [] : [{ key: "eligibility.citizensNotAccepted", field }];
    case "stateless":
      return rules.citizenship.stateless ? [] : [{ key: "eligibility.statelessNotAccepted", field }];
    case "lawfulResident":
      return rules.citizenship.lawfulResidents ? [] : [{ key: "eligibility.foreignersNotAccepted", field }];
    case "otherForeigner":
      if (rules.citizenship.otherForeigners) return [];
      return rules.citizenship.lawfulResidents
        ? [{ key: "eligibility.residencePermitNeeded", field: "docType" }]
        : [{ key: "eligibility.foreignersNotAccepted", field }];
  }
}

function educationBlockers(
  rules: EligibilityRules,
  facts: EligibilityFacts,
  { educationLevels }: EligibilityMeasure,
): Blocker[] | null {
  if (facts.educationLevel === null || facts.educationStatus === null) return null;
  const accepted = educationLevels.filter((level) => rules.education.levels.includes(level));
  const lowest = accepted[0] ?? "";
  if (!accepted.includes(facts.educationLevel)) {
    return [{ key: "eligibility.educationLevel", params: { level: lowest }, field: "educationLevel" }];
  }
  if (facts.educationStatus === "graduate") {
    return rules.education.graduatesAllowed
      ? []
      : [{ key: "eligibility.graduatesNotAccepted", field: "educationStatus" }];
  }
  const minYear = rules.education.minStudyYear;
  if (minYear === null || facts.educationLevel !== lowest) return [];
  if (facts.educationStatus !== "student") return [{ key: "eligibility.studentsOnly", field: "educationStatus" }];
  if (facts.studyYear === null) return null;
  if (facts.studyYear >= minYear) return [];
  return [{ key: "eligibility.studyYear", params: { minYear, year: facts.studyYear }, field: "studyYear" }];
}
