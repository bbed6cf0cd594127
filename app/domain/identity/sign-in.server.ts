import { RuleBroken } from "~/domain/errors";
import { asSystem } from "~/platform/db.server";
import { mailConfirmationAgain } from "./account-mails.server";
import { auth } from "./auth.server";
import { type Client, clientHeaders } from "./client";
import { countAttempt, forgiveAttempts } from "./limits.server";
import { noteDevice } from "./note-device.server";
import { authRefusal } from "./refusal-of-auth.server";
import { sessionTokenHash } from "./session-token.server";

export type SigningIn = { state: "signedIn"; cookies: string[] } | { state: "unconfirmed" };

/**
 * Opens a new session; the one this browser had ends. With the right password of an address that is not confirmed yet,
 * the confirmation is sent once more.
 * @param previous the session token the browser came with
 * @returns the cookies to set
 * @throws {RuleBroken} signIn.wrong, the same for a wrong password, an unknown address and a disabled account;
 *   limits.tooMany
 */
export async function signIn(
  input: { email: string; password: string },
  client: Client,
  previous: string | null,
): Promise<SigningIn> {
  const trier = { email: input.email, address: client.address };
  await countAttempt("signIn", trier);
  try {
    const { headers, response } = await auth.api.signInEmail({
      body: input,
      headers: clientHeaders(client),
      returnHeaders: true,
    });
    await forgiveAttempts("signIn", trier);
    if (previous) await endPrevious(previous);
    const device = await asSystem("identity", (tx, now) => noteDevice(tx, now, response.user.id, client));
    return { state: "signedIn", cookies: [...headers.getSetCookie(), ...device] };
  } catch (error) {
    const refusal = authRefusal(error);
    if (refusal === null) throw error;
    if (refusal !== "EMAIL_NOT_VERIFIED") throw new RuleBroken([{ key: "signIn.wrong" }]);
    await countAttempt("mail", trier);
    await mailConfirmationAgain(input.email);
    return { state: "unconfirmed" };
  }
}

function endPrevious(token: string) {
  return asSystem("identity", (tx) => tx.session.deleteMany({ where: { tokenHash: sessionTokenHash(token) } }));
}
