import { createHash, randomBytes, randomInt } from "node:crypto";

/** A new token of a mailed link, 256 random bits, and what is kept of it. */
export function newRecoveryToken(): { token: string; tokenHash: string } {
  const token = randomBytes(32).toString("base64url");
  return { token, tokenHash: recoveryTokenHash(token) };
}

export function recoveryTokenHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

// Without those that are mistaken for one another when a number is said aloud.
const LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

/** A number by which a request is found, "HB-7K4M2QXT": it opens nothing, and says nothing of how many there are. */
export function newRecoveryNumber(): string {
  return `HB-${Array.from({ length: 8 }, () => LETTERS[randomInt(LETTERS.length)]).join("")}`;
}
