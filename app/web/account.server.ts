import { changePassword as change } from "~/domain/identity/change-password.server";
import type { Client } from "~/domain/identity/client";
import { confirmEmail as confirm } from "~/domain/identity/confirm-email.server";
import { endSessions } from "~/domain/identity/end-sessions.server";
import { listSessions as list, type OpenSession } from "~/domain/identity/list-sessions.server";
import { requestConfirmation } from "~/domain/identity/request-confirmation.server";
import { requestPasswordReset as requestReset } from "~/domain/identity/request-password-reset.server";
import { resetPassword as reset } from "~/domain/identity/reset-password.server";
import { signIn as open } from "~/domain/identity/sign-in.server";
import { signOut as end } from "~/domain/identity/sign-out.server";
import { signUp as register } from "~/domain/identity/sign-up.server";
import type { Language } from "~/domain/languages";
import { clientAddress } from "./client-address.server";
import { requireSignedIn, requireViewer } from "./require-viewer.server";
import { sessionTokenOf } from "./session-cookie.server";

/** The browser behind a request. */
export function clientOf(request: Request): Client & { origin: string } {
  return {
    origin: new URL(request.url).origin,
    address: clientAddress(request),
    userAgent: request.headers.get("User-Agent") ?? "",
    cookie: request.headers.get("Cookie") ?? "",
  };
}

/** Cookies as the headers of an answer. */
export function withCookies(cookies: string[]): Headers {
  const headers = new Headers();
  for (const cookie of cookies) headers.append("Set-Cookie", cookie);
  return headers;
}

/**
 * @returns the headers that sign the browser in; null when the password is right and the address is not confirmed yet:
 *   then the confirmation has been sent once more
 * @throws {RuleBroken}
 */
export async function signIn(request: Request, input: { email: string; password: string }): Promise<Headers | null> {
  const signing = await open(input, clientOf(request), sessionTokenOf(request));
  return signing.state === "signedIn" ? withCookies(signing.cookies) : null;
}

export function signUp(
  request: Request,
  input: { email: string; password: string; language: Language },
): Promise<void> {
  return register(input, clientOf(request));
}

export function sendConfirmationAgain(request: Request, input: { email: string }): Promise<void> {
  return requestConfirmation(input, clientOf(request));
}

/** @throws {RuleBroken} when the link no longer holds */
export function confirmEmail(request: Request, input: { token: string }): Promise<void> {
  return confirm(input, clientOf(request));
}

export function requestPasswordReset(request: Request, input: { email: string }): Promise<void> {
  return requestReset(input, clientOf(request));
}

export function resetPassword(request: Request, input: { token: string; password: string }): Promise<void> {
  return reset(input, clientOf(request));
}

/** @returns the headers that make the browser forget */
export async function signOut(request: Request): Promise<Headers> {
  return withCookies(await end(sessionTokenOf(request)));
}

/** @returns the headers of the new session; all others have ended @throws {RuleBroken} */
export async function changePassword(request: Request, input: { current: string; next: string }): Promise<Headers> {
  const claim = await requireSignedIn(request);
  const passwords = { currentPassword: input.current, newPassword: input.next };
  return withCookies(await change(claim, passwords, clientOf(request)));
}

/** The open sessions, the one of this browser marked. */
export async function listSessions(request: Request): Promise<(OpenSession & { current: boolean })[]> {
  const { viewer, sessionId } = await requireSignedIn(request);
  return (await list(viewer)).map((session) => ({ ...session, current: session.id === sessionId }));
}

export async function endSession(request: Request, input: { id: string }): Promise<void> {
  await endSessions(await requireViewer(request), { only: input.id });
}

export async function endOtherSessions(request: Request): Promise<void> {
  const { viewer, sessionId } = await requireSignedIn(request);
  await endSessions(viewer, { allBut: sessionId });
}
