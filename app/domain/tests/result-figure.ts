import { roundedPercent } from "./mark-paper";

/** What a result is given out of when nothing is said: per cent. */
export const FULL_PERCENT = 100;
/** The most points a test can have. */
export const MOST_POINTS = 10_000;

const NUMBER = /^-?\d{1,9}(?:[.,]\d{1,9})?$/;

function numberIn(typed: string): number | null {
  const text = typed.replace(/\s/g, "");
  return NUMBER.test(text) ? Number(text.replace(",", ".")) : null;
}

/** The full result that points are counted out of; empty means per cent. Null for what cannot be one. */
export function fullResult(typed: string): number | null {
  if (typed.trim() === "") return FULL_PERCENT;
  const most = numberIn(typed);
  return most !== null && most > 0 && most <= MOST_POINTS ? most : null;
}

/** A result as typed, "27", "67,5" or "67.5 %", in per cent of the full one with three decimals; or what is wrong with it. */
export function percentOf(typed: string, most: number): number | "notNumber" | "outOfRange" {
  const points = numberIn(most === FULL_PERCENT ? typed.replace(/%\s*$/, "") : typed);
  if (points === null) return "notNumber";
  return points < 0 || points > most ? "outOfRange" : roundedPercent((FULL_PERCENT * points) / most);
}
