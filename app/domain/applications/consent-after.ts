import type { ProfileFieldKey } from "../people/profile-values";

/**
 * What a correction does to the consent of a guardian:
 * - stands: nothing they had confirmed has changed, or nobody had to
 * - anew: a minor's, and what they had confirmed reads otherwise: they are asked again
 * - first: the corrected date of birth shows a minor where nobody had asked a guardian
 * - ended: it shows somebody of age, who sends for themselves
 */
export type ConsentAfter = "stands" | "anew" | "first" | "ended";

export function consentAfter(
  { confirmed, changed }: { confirmed: boolean; changed: readonly ProfileFieldKey[] },
  isMinor: boolean,
): ConsentAfter {
  if (changed.length === 0) return "stands";
  if (confirmed) return isMinor ? "anew" : "ended";
  return isMinor && changed.includes("birthDate") ? "first" : "stands";
}
