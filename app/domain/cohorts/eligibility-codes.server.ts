import { SHIPPED_PROFILE } from "~/domain/people/shipped-profile";
import type { EligibilityCodes } from "./eligibility-input";

/** What rules may name: the levels and languages of the profile, levels from the lowest to the highest. */
export function eligibilityCodes(): EligibilityCodes {
  const inOrder = (levels: readonly { code: string; order: number }[]) =>
    [...levels].sort((a, b) => a.order - b.order).map(({ code }) => code);
  const languages = SHIPPED_PROFILE.fields.find(({ key }) => key === "languages")?.options ?? [];
  return {
    education: inOrder(SHIPPED_PROFILE.educationLevels),
    levels: inOrder(SHIPPED_PROFILE.languageLevels),
    languages: languages.map(({ value }) => value),
  };
}
