import { createHash } from "node:crypto";
import { lookupHash } from "~/platform/secret-box.server";

/**
 * The token of the link by which a person reads, sends or stops what an operator fills in for them. It follows from the
 * row and the portal's key, so that every mail has the same one and the database holds none.
 */
export function assistanceToken(id: string): string {
  return lookupHash(id, "assistance link");
}

/** What the database keeps of a token. */
export function assistanceTokenHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
