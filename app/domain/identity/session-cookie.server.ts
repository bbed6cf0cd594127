import { createHmac } from "node:crypto";
import { IDENTITY_SECRET } from "./identity-secret.server";
import { SECURE, SESSION_COOKIE } from "./session-cookie-name.server";

const SECONDS = 168 * 3600;

/** The cookie that carries a token we have made ourselves: signed and shaped as better-auth does, which reads it too. */
export function sessionCookie(token: string): string {
  const signature = createHmac("sha256", IDENTITY_SECRET).update(token).digest("base64");
  const value = encodeURIComponent(`${token}.${signature}`);
  return `${SESSION_COOKIE}=${value}; Max-Age=${SECONDS}; Path=/; HttpOnly; SameSite=Lax${SECURE ? "; Secure" : ""}`;
}
