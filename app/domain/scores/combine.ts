import type { COMBINED_BY } from "../cohorts/stage-settings";
import { rounded, STAGE_DECIMALS } from "./exact";

export type Combined = {
  /** Mean or median; null for no totals. */
  total: number | null;
  count: number;
  /** Standard deviation of these totals as a whole (population, divided by their count): 0 for one; null for none. */
  deviation: number | null;
  /** Between the highest and the lowest; null for none. */
  gap: number | null;
};

/** Joins the complete totals of an application's reviewers. Their order does not matter. */
export function combine(totals: readonly number[], how: (typeof COMBINED_BY)[number]): Combined {
  const sorted = [...totals].sort((a, b) => a - b);
  const [lowest] = sorted;
  const highest = sorted.at(-1);
  if (lowest === undefined || highest === undefined) return { total: null, count: 0, deviation: null, gap: null };
  return {
    total: rounded(how === "mean" ? meanOf(sorted) : medianOf(sorted), STAGE_DECIMALS),
    count: sorted.length,
    deviation: rounded(deviationOf(sorted), STAGE_DECIMALS),
    gap: rounded(highest - lowest, STAGE_DECIMALS),
  };
}

/** The mean of at least one number. */
export function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

function medianOf(sorted: readonly number[]): number {
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[half] ?? 0) : meanOf(sorted.slice(half - 1, half + 1));
}

/** The standard deviation of at least one number, as a whole population. */
export function deviationOf(numbers: readonly number[]): number {
  // Equal numbers have none: their mean may be a last digit away from them.
  if (numbers.every((number) => number === numbers[0])) return 0;
  const mean = meanOf(numbers);
  return Math.sqrt(meanOf(numbers.map((number) => (number - mean) ** 2)));
}
