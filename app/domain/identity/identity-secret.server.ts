import { lookupHash } from "~/platform/secret-box.server";

/** What better-auth signs with: a key of its own, made of the portal's secret. */
export const IDENTITY_SECRET = lookupHash("better-auth", "identity-secret");
