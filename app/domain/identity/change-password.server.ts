import { RuleBroken } from "~/domain/errors";
import { asViewer } from "~/platform/db.server";
import { auth } from "./auth.server";
import { type Client, clientHeaders } from "./client";
import { countAttempt, forgiveAttempts } from "./limits.server";
import { passwordBlockers } from "./password-rules";
import { withPreparedHash } from "./prepared-hash.server";
import { authRefusal } from "./refusal-of-auth.server";
import { SESSION_COOKIE } from "./session-cookie-name.server";
import { sessionTokenHash } from "./session-token.server";
import type { Claim } from "./show-factor.server";

/**
 * Changes the password of the person who is signed in. All sessions end; this browser gets a new one.
 * @returns the cookies to set
 * @throws {RuleBroken} about the new password, password.currentWrong, or limits.tooMany
 */
export async function changePassword(
  { viewer, sessionId }: Claim,
  input: { currentPassword: string; newPassword: string },
  client: Client,
): Promise<string[]> {
  const { currentPassword, newPassword } = input;
  const blockers = passwordBlockers(newPassword, viewer, "newPassword");
  if (blockers.length > 0) throw new RuleBroken(blockers);
  const trier = { email: viewer.email, address: client.address };
  await countAttempt("signIn", trier);
  const before = await asViewer(viewer, (tx) =>
    tx.session.findUnique({ where: { id: sessionId }, select: { secondFactorAt: true } }),
  );
  const headers = await withPreparedHash(newPassword, () => change(currentPassword, newPassword, client));
  const cookies = headers.getSetCookie();
  // The factor that was shown before the change need not be shown again after it.
  await asViewer(viewer, (tx) =>
    tx.session.updateMany({
      where: { tokenHash: sessionTokenHash(tokenIn(cookies)) },
      data: { secondFactorAt: before?.secondFactorAt ?? null },
    }),
  );
  await forgiveAttempts("signIn", trier);
  return cookies;
}

function tokenIn(cookies: string[]): string {
  const line = cookies.find((cookie) => cookie.startsWith(`${SESSION_COOKIE}=`)) ?? "";
  const [, value = ""] = /^[^=]+=([^;]*)/.exec(line) ?? [];
  return decodeURIComponent(value).split(".")[0] ?? "";
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
