import { asSystem } from "~/platform/db.server";
import { SECURE, SESSION_COOKIE } from "./session-cookie-name.server";
import { sessionTokenHash } from "./session-token.server";

/**
 * Ends the session of a browser by the token it holds, whether or not the cookie around it was signed by us.
 * @returns the cookies that make the browser forget
 */
export async function signOut(token: string | null): Promise<string[]> {
  if (token)
    await asSystem("identity", (tx) => tx.session.deleteMany({ where: { tokenHash: sessionTokenHash(token) } }));
  return [`${SESSION_COOKIE}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${SECURE ? "; Secure" : ""}`];
}
