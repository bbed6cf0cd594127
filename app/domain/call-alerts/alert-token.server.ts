import { createHash, randomBytes } from "node:crypto";

/** A new link for somebody who asked to be told: 256 random bits. Only the mail ever holds it. */
export function newAlertToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What the database keeps of a token: with a copy of the table nobody can confirm or stop for others. */
export function alertTokenHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
