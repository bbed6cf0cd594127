import { type Language, textIn } from "~/domain/languages";
import { SHIPPED_PROFILE } from "~/domain/people/shipped-profile";

/** Codes from the lowest level to the highest, as eligibility is measured by. */
export const SHIPPED_LEVELS = {
  education: ordered(SHIPPED_PROFILE.educationLevels),
  language: ordered(SHIPPED_PROFILE.languageLevels),
};

const LANGUAGE_OPTIONS = SHIPPED_PROFILE.fields.find((field) => field.key === "languages")?.options ?? [];

export function educationLevelName(code: string, language: Language): string {
  return nameOf(SHIPPED_PROFILE.educationLevels, code, language);
}

export function languageLevelName(code: string, language: Language): string {
  return nameOf(SHIPPED_PROFILE.languageLevels, code, language);
}

/** "İngilis dili", "English", "Английский". */
export function languageName(code: string, language: Language): string {
  const option = LANGUAGE_OPTIONS.find(({ value }) => value === code);
  return option ? textIn(option.label, language) : code;
}

type Named = { code: string; order: number; name: Parameters<typeof textIn>[0] };

function ordered(levels: Named[]): string[] {
  return [...levels].sort((a, b) => a.order - b.order).map((level) => level.code);
}

function nameOf(levels: Named[], code: string, language: Language): string {
  const level = levels.find((candidate) => candidate.code === code);
  return level ? textIn(level.name, language) : code;
}
