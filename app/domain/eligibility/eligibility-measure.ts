import type { LocalDate } from "../calendar/local-date";
import type { ProfileDefinition } from "../people/profile-definition";

/** What the rules are measured by: the day the age counts, and codes of levels from the lowest to the highest. */
export type EligibilityMeasure = {
  day: LocalDate;
  educationLevels: readonly string[];
  languageLevels: readonly string[];
};

/** The day is eligibilityDay's; the levels are those of the profile's data. */
export function eligibilityMeasure(
  day: LocalDate,
  definition: Pick<ProfileDefinition, "educationLevels" | "languageLevels">,
): EligibilityMeasure {
  return {
    day,
    educationLevels: ascending(definition.educationLevels),
    languageLevels: ascending(definition.languageLevels),
  };
}

function ascending(levels: readonly { code: string; order: number }[]): string[] {
  return [...levels].sort((a, b) => a.order - b.order).map((level) => level.code);
}
