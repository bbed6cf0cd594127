import type { Blocker } from "../errors";
import type { LanguageLevel } from "../forms/answer";
import type { EligibilityFacts } from "./eligibility-facts";
import type { EligibilityRules } from "./eligibility-rules";

type Need = { language: string; minLevel: string };

/**
 * All of one list, and one of the other where it is not empty. Null while no language is known. `levels` are the codes from
 * the lowest to the highest; a level that is not among them meets nothing.
 */
export function languageBlockers(
  rules: EligibilityRules,
  facts: EligibilityFacts,
  levels: readonly string[],
): Blocker[] | null {
  const { allOf, anyOf } = rules.languages;
  if (allOf.length === 0 && anyOf.length === 0) return [];
  if (facts.languages === null || facts.languages.length === 0) return null;
  const spoken = facts.languages;
  const isMet = (need: Need) => meets(spoken, need, levels);

  const field = "languages";
  const missing = allOf
    .filter((need) => !isMet(need))
    .map((need) => ({ key: "eligibility.language", params: { language: need.language, level: need.minLevel }, field }));
  if (anyOf.length === 0 || anyOf.some(isMet)) return missing;
  return [...missing, { key: "eligibility.oneLanguage", params: { level: anyOf[0]?.minLevel ?? "" }, field }];
}

function meets(spoken: readonly LanguageLevel[], need: Need, levels: readonly string[]): boolean {
  const needed = levels.indexOf(need.minLevel);
  return spoken.some((row) => row.language === need.language && needed >= 0 && levels.indexOf(row.level) >= needed);
}
