import { redirect } from "@remix-run/node";
import { NotAllowed } from "~/domain/errors";
import { sessionTokenHash } from "~/domain/identity/session-token.server";
import { loadSession } from "~/domain/people/load-session.server";
import { isStaff } from "~/domain/people/policy";
import type { Role } from "~/domain/people/roles";
import type { HalfSignedIn, SignedIn } from "~/domain/people/signed-in";
import { hasAnyRole, type Viewer } from "~/domain/people/viewer";
import { paths } from "~/paths";
import { oncePerRequest } from "~/platform/request-scope.server";
import { languageOfPath } from "./language-of-path";
import { sessionTokenOf } from "./session-cookie.server";

/** The session a request comes with, whole or half; null for a visitor. One statement per request, however often it is asked. */
export async function findSession(request: Request): Promise<SignedIn | HalfSignedIn | null> {
  const token = sessionTokenOf(request);
  if (!token) return null;
  const hash = sessionTokenHash(token);
  return oncePerRequest(`session:${hash}`, () => loadSession(hash));
}

/** Who is asking and with which session; null for a visitor, and for whoever still owes a second factor. */
export async function findSignedIn(request: Request): Promise<SignedIn | null> {
  const session = await findSession(request);
  return session?.owes === null ? session : null;
}

/** Who is asking; null for a visitor. */
export async function findViewer(request: Request): Promise<Viewer | null> {
  return (await findSignedIn(request))?.viewer ?? null;
}

/** Who is asking. @throws a redirect to the sign-in page (or its second step), and from there back, for a visitor */
export async function requireViewer(request: Request): Promise<Viewer> {
  return (await requireSignedIn(request)).viewer;
}

/**
 * Like `requireViewer`, with the session.
 * @throws a redirect to the sign-in page or its second step, and from there back
 */
export async function requireSignedIn(request: Request): Promise<SignedIn> {
  const session = await findSession(request);
  if (session?.owes === null) return session;
  const { pathname, search } = new URL(request.url);
  const door = session ? paths.secondStep : paths.signIn;
  throw redirect(door(languageOfPath(pathname), pathname + search));
}

/**
 * A member of staff, with one of the roles where some are named.
 * @throws a redirect to the sign-in page for a visitor, NotAllowed (looking like a missing page) for anybody else
 */
export async function requireStaff(request: Request, roles?: readonly Role[]): Promise<Viewer> {
  const viewer = await requireViewer(request);
  if (roles ? hasAnyRole(viewer, roles) : isStaff(viewer)) return viewer;
  throw new NotAllowed(false);
}
