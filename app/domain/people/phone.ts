import { normalised } from "./normalise";

const E164 = /^\+[1-9][0-9]{6,14}$/;
const AZERBAIJANI = /^\+994[0-9]{9}$/;

/**
 * A phone number as stored (E.164). National numbers with a leading zero are taken as Azerbaijani; what cannot be a number
 * comes back as typed, without spaces, brackets and hyphens, so that the check can say what is wrong.
 */
export function normalisePhone(typed: string): string {
  return normalised(typed, ["removeSpacesBracketsHyphens", "leadingDoubleZeroToPlus", "nationalZeroToCountryCode"]);
}

/** Azerbaijani numbers have nine digits after +994; numbers of other countries seven to fifteen in all. */
export function isPhone(stored: string): boolean {
  return stored.startsWith("+994") ? AZERBAIJANI.test(stored) : E164.test(stored);
}

/** "+994 50 000 00 01" for reading; foreign numbers stay as they are. */
export function displayPhone(stored: string): string {
  const parts = /^(\+994)(\d{2})(\d{3})(\d{2})(\d{2})$/.exec(stored);
  return parts ? parts.slice(1).join(" ") : stored;
}
