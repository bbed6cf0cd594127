/**
 * What scores are kept with. Totals of a stage are kept to twelve decimals and final scores to eight, both rounded half
 * up, once: sums and means of whole scores and weights differ by far more than that when they differ at all, and the noise
 * of binary fractions is far smaller. So scores that are equal on paper are equal here, and others never look equal.
 * Ranks compare these numbers; pages show two decimals.
 */
export const STAGE_DECIMALS = 12;
export const FINAL_DECIMALS = 8;

/** Rounds half up. The product may carry noise of its own, so it is first cleaned to the digits a double holds. */
export function rounded(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return Math.round(Number((value * factor).toPrecision(15))) / factor;
}
