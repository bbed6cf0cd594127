import { redirect } from "@remix-run/node";
import { addPasskey as add } from "~/domain/identity/add-passkey.server";
import { beginAuthenticator as begin } from "~/domain/identity/begin-authenticator.server";
import { beginPasskey } from "~/domain/identity/begin-passkey.server";
import { beginPasskeyCheck } from "~/domain/identity/begin-passkey-check.server";
import { confirmAuthenticator as confirm } from "~/domain/identity/confirm-authenticator.server";
import { type Enroller, enrollerOf } from "~/domain/identity/enroller";
import { makeRecoveryCodes as make } from "~/domain/identity/make-recovery-codes.server";
import { removeFactor as remove, type WhichFactor } from "~/domain/identity/remove-factor.server";
import { type Claim, showFactor as showCode } from "~/domain/identity/show-factor.server";
import { showPasskey } from "~/domain/identity/show-passkey.server";
import { showPassword as show } from "~/domain/identity/show-password.server";
import { signInByPasskey as signIn } from "~/domain/identity/sign-in-by-passkey.server";
import { unlinkNational as unlink } from "~/domain/identity/unlink-national.server";
import type { HalfSignedIn, SignedIn } from "~/domain/people/signed-in";
import { paths } from "~/paths";
import { clientOf, withCookies } from "./account.server";
import { languageOfPath } from "./language-of-path";
import { requireStepUp } from "./require-step-up.server";
import { findSession, requireSignedIn } from "./require-viewer.server";
import { sessionTokenOf } from "./session-cookie.server";

/**
 * Whoever may add a way to sign in, with an identity proved lately.
 * @throws a redirect to where it is proved, or to where signing in goes on, and from there back
 */
export async function requireEnroller(request: Request): Promise<Enroller> {
  const session = await findSession(request);
  const enroller = session && enrollerOf(session);
  if (!enroller) return enrollerOf(await requireSignedIn(request)) ?? refuse();
  if (enroller.steppedUp) return enroller;
  const { pathname, search } = new URL(request.url);
  throw redirect(paths.confirmIdentity(languageOfPath(pathname), pathname + search));
}

function refuse(): never {
  throw new Error("a session that owes a factor was let through");
}

/** Who a session belongs to, for showing something in it. */
export function claimOf(session: SignedIn | HalfSignedIn): Claim {
  const { sessionId } = session;
  return { sessionId, viewer: session.owes === null ? session.viewer : session.claimant };
}

export async function beginAuthenticator(request: Request): Promise<void> {
  await begin(await requireEnroller(request));
}

/** @returns the headers of the session, which has shown the app now @throws {RuleBroken} */
export async function confirmAuthenticator(request: Request, input: { code: string }): Promise<Headers> {
  return withCookies(await confirm(await requireEnroller(request), input, clientOf(request)));
}

/** @returns the headers of the session, which has shown the passkey now @throws {RuleBroken} */
export async function addPasskey(request: Request, input: { answer: string; name: string }): Promise<Headers> {
  return withCookies(await add(await requireEnroller(request), input, clientOf(request)));
}

/** @throws {RuleBroken} for the last factor of staff */
export async function removeFactor(request: Request, which: WhichFactor): Promise<void> {
  await remove(await requireStepUp(request), which);
}

/** Ends the link with the national identity. */
export async function unlinkNational(request: Request): Promise<void> {
  await unlink(await requireStepUp(request));
}

/** @returns the codes, this once */
export async function makeRecoveryCodes(request: Request): Promise<string[]> {
  return make(await requireStepUp(request));
}

/** Shows a code, a recovery code, or what a passkey has signed. @returns the headers of the session @throws {RuleBroken} */
export async function showFactor(
  request: Request,
  claim: Claim,
  input: { code: string } | { answer: string },
): Promise<Headers> {
  const client = clientOf(request);
  return withCookies("code" in input ? await showCode(claim, input, client) : await showPasskey(claim, input, client));
}

/** @returns the headers of the session @throws {RuleBroken} */
export async function showPassword(request: Request, claim: Claim, input: { password: string }): Promise<Headers> {
  return withCookies(await show(claim, input, clientOf(request)));
}

/** @returns the headers that sign the browser in @throws {RuleBroken} */
export async function signInByPasskey(request: Request, input: { answer: string }): Promise<Headers> {
  return withCookies(await signIn(input, clientOf(request), sessionTokenOf(request)));
}

/** What the browser is to ask a passkey for: a new one, one to show in this session, or one to sign in with. */
export async function askForPasskey(request: Request, purpose: "add" | "show" | "signIn"): Promise<unknown> {
  if (purpose === "add") return beginPasskey(await requireEnroller(request), clientOf(request));
  const session = purpose === "show" ? await findSession(request) : null;
  return beginPasskeyCheck(session && claimOf(session), clientOf(request));
}
