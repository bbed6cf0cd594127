import { randomInt } from "node:crypto";
import { lookupHash } from "~/platform/secret-box.server";

/** How many codes a set has. */
export const RECOVERY_CODES = 10;

// Without those that are mistaken for one another. Ten of them are 49 bits, behind a limit of a few tries an hour.
const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
const HALF = 5;

/** A new code, "k7mqx-2rtuv". */
export function newRecoveryCode(): string {
  const half = () => Array.from({ length: HALF }, () => LETTERS[randomInt(LETTERS.length)]).join("");
  return `${half()}-${half()}`;
}

/** What is kept of a code: a fingerprint of it and its account. However it was typed, with or without the dash. */
export function recoveryCodeHash(userId: string, code: string): string {
  const plain = code.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
  return lookupHash(`${userId}:${plain}`, "recovery-code");
}
