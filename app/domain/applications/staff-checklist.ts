import { ageOn } from "~/domain/calendar/age";
import type { LocalDate } from "~/domain/calendar/local-date";
import { type ChecklistItem, eligibilityChecklist } from "~/domain/eligibility/eligibility-checklist";
import { factsOfProfile } from "~/domain/eligibility/eligibility-facts";
import { eligibilityDay, eligibilityRulesSchema } from "~/domain/eligibility/eligibility-rules";
import type { ProfileDefinition } from "~/domain/people/profile-definition";
import type { ProfileValues } from "~/domain/people/profile-values";
import type { CheckFinding } from "./check-finding";

export type StaffChecklist = {
  items: ChecklistItem[];
  minAge: number;
  maxAge: number;
  /** On the day that counts; null when no date of birth was given. */
  age: number | null;
};

/** The call's conditions held against a profile as it was submitted. */
export function staffChecklist(
  cohort: { eligibility: unknown; closesAt: Date; startsOn: LocalDate },
  profile: ProfileValues,
  definition: ProfileDefinition,
): StaffChecklist {
  const rules = eligibilityRulesSchema.parse(cohort.eligibility);
  const day = eligibilityDay(rules, cohort);
  const codes = (levels: readonly { code: string; order: number }[]) =>
    [...levels].sort((a, b) => a.order - b.order).map(({ code }) => code);
  const items = eligibilityChecklist(rules, factsOfProfile(profile, definition), {
    day,
    educationLevels: codes(definition.educationLevels),
    languageLevels: codes(definition.languageLevels),
  });
  const age = profile.birthDate === undefined ? null : ageOn(profile.birthDate, day);
  return { items, minAge: rules.minAge, maxAge: rules.maxAgeInclusive ? rules.maxAge : rules.maxAge - 1, age };
}

/** What the checklist found, as the initial check keeps it. What is not known counts as not met until somebody sees to it. */
export function findingsOf(checklist: StaffChecklist, documents: { key: string; present: boolean }[]): CheckFinding[] {
  return [
    ...checklist.items.map(({ condition, verdict }) => ({ key: condition, met: verdict === "met" })),
    ...documents.map(({ key, present }) => ({ key: `document.${key}`, met: present })),
  ];
}
