import { sessionTokenHash } from "~/domain/identity/session-token.server";
import type { Language } from "~/domain/languages";
import { loadSession } from "~/domain/people/load-session.server";
import { paths } from "~/paths";
import { formatTime } from "./format.server";
import { requireSignedIn } from "./require-viewer.server";
import { sessionTokenOf } from "./session-cookie.server";

/** When the session of this page ends unless a request comes before, and where to ask and what to do about it. */
export async function sessionEnd(request: Request, language: Language) {
  const { endsAt, secondsLeft } = await requireSignedIn(request);
  return {
    until: formatTime(endsAt, language),
    secondsLeft,
    address: paths.session(language),
    signIn: paths.signIn(language),
    signOut: paths.signOut(language),
  };
}

/** How long the session goes on as it is: asking keeps nothing alive. Null when it has ended. */
export async function peekSession(request: Request, language: Language) {
  const token = sessionTokenOf(request);
  const session = token && (await loadSession(sessionTokenHash(token), "peek"));
  if (!session || session.owes !== null) return null;
  return { secondsLeft: session.secondsLeft, until: formatTime(session.endsAt, language) };
}
