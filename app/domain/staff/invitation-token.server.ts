import { randomBytes } from "node:crypto";
import { lookupHash } from "~/platform/secret-box.server";

/** A new link's token: 256 random bits, held by the mail alone. */
export const newInvitationToken = (): string => randomBytes(32).toString("base64url");

/** What the database keeps of it. */
export const invitationHash = (token: string): string => lookupHash(token, "staff invitation");
