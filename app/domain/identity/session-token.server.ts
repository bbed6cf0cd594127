import { createHash, randomBytes } from "node:crypto";

/** A new session token: 256 random bits. Only the browser ever holds it. */
export function newSessionToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What the database keeps of a token: with a copy of the table nobody can sign in. */
export function sessionTokenHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
