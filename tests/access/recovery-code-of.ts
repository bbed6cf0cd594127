import { TOTP } from "otpauth";
import { beginAuthenticator } from "~/domain/identity/begin-authenticator.server";
import { confirmAuthenticator } from "~/domain/identity/confirm-authenticator.server";
import { enrollerOf } from "~/domain/identity/enroller";
import { getAuthenticatorSetup } from "~/domain/identity/get-authenticator-setup.server";
import { makeRecoveryCodes } from "~/domain/identity/make-recovery-codes.server";
import { sessionTokenHash } from "~/domain/identity/session-token.server";
import { showFactor } from "~/domain/identity/show-factor.server";
import { loadSession } from "~/domain/people/load-session.server";
import { makePerson } from "../factories/person";
import { makeSession } from "../factories/session";

const HERE = { address: "" };

const sessionOf = async (cookie: string | undefined) => {
  const [, value = ""] = /=([^;]+)/.exec(cookie ?? "") ?? [];
  const found = await loadSession(sessionTokenHash(decodeURIComponent(value).split(".")[0] ?? ""));
  if (!found) throw new Error("the session has ended");
  return found;
};

/** A recovery code of somebody who has an authenticator app, and a sign-in that it finishes. */
export async function recoveryCode(number: number) {
  const viewer = await makePerson({ email: `recovers.${number}@example.com`, name: "Gənc" });
  const enroller = enrollerOf(await sessionOf(await makeSession(viewer)));
  if (!enroller) throw new Error("may not enrol");
  await beginAuthenticator(enroller);
  const { secret = "" } = (await getAuthenticatorSetup(viewer)) ?? {};
  const code = new TOTP({ secret, algorithm: "SHA1", digits: 6, period: 30 }).generate();
  const [cookie] = await confirmAuthenticator(enroller, { code }, HERE);
  const whole = await sessionOf(cookie);
  if (whole.owes !== null) throw new Error(`still owes ${whole.owes}`);
  const [token = ""] = await makeRecoveryCodes(whole);
  const use = async (each: string) => {
    const { sessionId } = await sessionOf(await makeSession(viewer));
    await showFactor({ viewer, sessionId }, { code: each }, HERE);
    return true;
  };
  return { token, use };
}
