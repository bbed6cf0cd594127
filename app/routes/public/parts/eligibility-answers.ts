import { type LocalDate, localDate } from "~/domain/calendar/local-date";
import type { CitizenshipKind, EligibilityFacts } from "~/domain/eligibility/eligibility-facts";

/** The four questions as typed, so that they come back after "Check". */
export type EligibilityValues = {
  birthDate: { day: string; month: string; year: string };
  citizenship: string;
  educationLevel: string;
  educationStatus: string;
  studyYear: string;
  /** Level by language code, of the languages asked about. */
  languages: Record<string, string>;
};

export const CITIZENSHIPS = ["citizen", "lawfulResident", "stateless", "otherForeigner"] as const;
export const EDUCATION_STATUSES = ["pupil", "student", "graduate"] as const;

/** Longest text kept of any answer: nothing asked here is longer. */
const MOST = 20;

/**
 * Reads what was typed, whatever was sent: files and lists count as nothing, long texts are cut.
 * @param sent gives what came under a name
 */
export function readEligibilityValues(
  sent: (name: string) => unknown,
  languages: readonly string[],
): EligibilityValues {
  const typed = (name: string) => {
    const value = sent(name);
    return typeof value === "string" ? value.trim().slice(0, MOST) : "";
  };
  return {
    birthDate: { day: typed("birthDate.day"), month: typed("birthDate.month"), year: typed("birthDate.year") },
    citizenship: typed("citizenship"),
    educationLevel: typed("educationLevel"),
    educationStatus: typed("educationStatus"),
    studyYear: typed("studyYear"),
    languages: Object.fromEntries(languages.map((language) => [language, typed(`languages.${language}`)])),
  };
}

/** The answers under the names of their fields, as readEligibilityValues takes them back. */
export function fieldsOf({ birthDate, languages, ...rest }: EligibilityValues): Record<string, string> {
  const under = (name: string, values: Record<string, string>) =>
    Object.entries(values).map(([key, value]) => [`${name}.${key}`, value] as const);
  return { ...rest, ...Object.fromEntries([...under("birthDate", birthDate), ...under("languages", languages)]) };
}

/** The facts the rules look at; an answer that is not given, or makes no sense, is not known. */
export function factsOf(values: EligibilityValues): EligibilityFacts {
  const languages = Object.entries(values.languages).flatMap(([language, level]) =>
    level ? [{ language, level }] : [],
  );
  return {
    birthDate: birthDateOf(values),
    citizenship: oneOf<CitizenshipKind>(CITIZENSHIPS, values.citizenship),
    educationStatus: oneOf(EDUCATION_STATUSES, values.educationStatus),
    educationLevel: values.educationLevel || null,
    studyYear: /^[1-9]$/.test(values.studyYear) ? Number(values.studyYear) : null,
    languages: languages.length > 0 ? languages : null,
  };
}

/** Whether something was typed as the date of birth that is no date. */
export function isBadBirthDate(values: EligibilityValues): boolean {
  return Object.values(values.birthDate).some(Boolean) && birthDateOf(values) === null;
}

function birthDateOf({ birthDate: { day, month, year } }: EligibilityValues): LocalDate | null {
  const digits = [year, month, day].map((part) => (/^\d{1,4}$/.test(part) ? Number(part) : Number.NaN));
  return localDate(digits[0] ?? Number.NaN, digits[1] ?? Number.NaN, digits[2] ?? Number.NaN);
}

function oneOf<T extends string>(allowed: readonly T[], value: string): T | null {
  return allowed.find((candidate) => candidate === value) ?? null;
}
