import { RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { auth } from "./auth.server";
import { type Client, clientHeaders } from "./client";
import { countAttempt, forgiveAttempts } from "./limits.server";
import { passwordBlockers } from "./password-rules";
import { withPreparedHash } from "./prepared-hash.server";
import { authRefusal } from "./refusal-of-auth.server";

/**
 * Changes the password of the person who is signed in. All sessions end; this browser gets a new one.
 * @returns the cookies to set
 * @throws {RuleBroken} about the new password, password.currentWrong, or limits.tooMany
 */
export async function changePassword(
  viewer: Viewer,
  input: { currentPassword: string; newPassword: string },
  client: Client,
): Promise<string[]> {
  const { currentPassword, newPassword } = input;
  const blockers = passwordBlockers(newPassword, viewer, "newPassword");
  if (blockers.length > 0) throw new RuleBroken(blockers);
  const trier = { email: viewer.email, address: client.address };
  await countAttempt("signIn", trier);
  const headers = await withPreparedHash(newPassword, () => change(currentPassword, newPassword, client));
  await forgiveAttempts("signIn", trier);
  return headers.getSetCookie();
}

async function change(currentPassword: string, newPassword: string, client: Client): Promise<Headers> {
  try {
    const answer = await auth.api.changePassword({
      body: { currentPassword, newPassword, revokeOtherSessions: true },
      headers: clientHeaders(client),
      returnHeaders: true,
    });
    return answer.headers;
  } catch (error) {
    if (authRefusal(error) === null) throw error;
    throw new RuleBroken([{ key: "password.currentWrong", field: "currentPassword" }]);
  }
}
