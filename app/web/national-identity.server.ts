import { redirect } from "@remix-run/node";
import { type Blocker, RuleBroken } from "~/domain/errors";
import { beginNational } from "~/domain/identity/begin-national.server";
import { finishNational } from "~/domain/identity/finish-national.server";
import { linkByPassword } from "~/domain/identity/link-by-password.server";
import { linkNational } from "~/domain/identity/link-national.server";
import { signInByNational } from "~/domain/identity/sign-in-by-national.server";
import type { Language } from "~/domain/languages";
import { paths } from "~/paths";
import { env } from "~/platform/env.server";
import { clientOf, withCookies } from "./account.server";
import { attempt } from "./attempt.server";
import { forgetTrip, keepTrip, keptTrip } from "./national-trip.server";
import { requireStepUp } from "./require-step-up.server";
import { findSignedIn } from "./require-viewer.server";
import { sessionTokenOf } from "./session-cookie.server";

/** Whether the national identity can be used here at all. */
export const nationalIsOn = () => env.national !== null;

/**
 * Sends the browser to the provider of the national identity.
 * @param link to have it linked with the account that is signed in, which has to prove itself first
 */
export async function sendToProvider(request: Request, language: Language, next: string | null, link: boolean) {
  if (!nationalIsOn()) return redirect(paths.signIn(language, next));
  const sessionId = link ? (await requireStepUp(request)).sessionId : null;
  const { address, trip } = await beginNational(paths.nationalBack(language));
  const headers = { "Set-Cookie": keepTrip({ kind: "trip", ...trip, next, sessionId }) };
  return redirect(address, { headers });
}

/**
 * Takes a browser back from the provider.
 * @returns where it goes on; or why it does not
 */
export async function takeBack(request: Request, language: Language): Promise<Response | Blocker[]> {
  const trip = keptTrip(request, "trip");
  if (!trip) return redirect(paths.signIn(language));
  const done = await attempt(async () => {
    const identity = await finishNational(new URL(request.url).search, trip);
    if (trip.sessionId !== null) {
      const signedIn = await findSignedIn(request);
      if (signedIn?.sessionId !== trip.sessionId) throw new RuleBroken([{ key: "national.failed" }]);
      await linkNational(signedIn, identity);
      return going(`${paths.security(language)}?done=linked`, []);
    }
    const signing = await signInByNational(identity, clientOf(request), sessionTokenOf(request));
    if (signing.state === "signedIn") return going(paths.signIn(language, trip.next), signing.cookies);
    if (!signing.hasAccount || identity.email === null) throw new RuleBroken([{ key: "national.unknown" }]);
    const known = keepTrip({ kind: "known", subject: identity.subject, email: identity.email, next: trip.next });
    return redirect(paths.nationalLink(language), { headers: { "Set-Cookie": known } });
  });
  if (done.ok) return done.value;
  return done.refusal.status === 422 ? done.refusal.blockers : [{ key: "national.failed" }];
}

/** Signs in with the password of the account that has the same address, and links it. @throws {RuleBroken} */
export async function linkWithPassword(request: Request, language: Language, input: { password: string }) {
  const known = keptTrip(request, "known");
  if (!known) return redirect(paths.signIn(language));
  const cookies = await linkByPassword(known, input, clientOf(request), sessionTokenOf(request));
  return going(paths.signIn(language, known.next), cookies);
}

/** On with these cookies, and without what was kept for the way. */
function going(to: string, cookies: string[]): Response {
  return redirect(to, { headers: withCookies([...cookies, forgetTrip()]) });
}
