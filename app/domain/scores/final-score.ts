import { FINAL_DECIMALS, rounded } from "./exact";

/** A stage of the formula: its share in per cent, and the application's total there; null while it has none. */
export type FormulaPart = { weight: number; total: number | null };

/**
 * Σ weight × total / 100 over the stages of the formula, 0 to 100 where the weights add up to 100.
 * @returns null until every stage of the formula has a total, and where there is no formula
 */
export function finalScore(parts: readonly FormulaPart[]): number | null {
  let sum = 0;
  for (const { weight, total } of parts) {
    if (total === null) return null;
    sum += weight * total;
  }
  return parts.length === 0 ? null : rounded(sum / 100, FINAL_DECIMALS);
}
