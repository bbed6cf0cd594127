import { auth } from "./auth.server";
import { type Client, clientHeaders } from "./client";

/** Ends the session this browser holds, if it holds one. @returns the cookies that clear it */
export async function signOut(client: Client): Promise<string[]> {
  const { headers } = await auth.api.signOut({ headers: clientHeaders(client), returnHeaders: true });
  return headers.getSetCookie();
}
