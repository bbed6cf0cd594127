import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { formatTime } from "~/web/format.server";
import { languageOf } from "~/web/language";
import { findSignedIn } from "~/web/require-viewer.server";
import { peekSession } from "~/web/session-end.server";

const ended = () => Response.json({}, { status: 401 });

/** How long the session goes on, for the page that warns before its end. Reading keeps nothing alive. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const standing = await peekSession(request, languageOf(params));
  return standing ? Response.json(standing) : ended();
}

/** "Stay signed in": like any request, this one counts as a sign of life. */
export async function action({ request, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const signedIn = await findSignedIn(request);
  if (!signedIn) return ended();
  return Response.json({ secondsLeft: signedIn.secondsLeft, until: formatTime(signedIn.endsAt, language) });
}
