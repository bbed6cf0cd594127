import { redirect } from "@remix-run/node";
import { NotAllowed } from "~/domain/errors";
import { sessionTokenHash } from "~/domain/identity/session-token.server";
import { loadViewer, type SignedIn } from "~/domain/people/load-viewer.server";
import { isStaff } from "~/domain/people/policy";
import type { Role } from "~/domain/people/roles";
import { hasAnyRole, type Viewer } from "~/domain/people/viewer";
import { paths } from "~/paths";
import { oncePerRequest } from "~/platform/request-scope.server";
import { languageOfPath } from "./language-of-path";
import { sessionTokenOf } from "./session-cookie.server";

/** Who is asking and with which session; null for a visitor. One statement per request, however often it is asked. */
export async function findSignedIn(request: Request): Promise<SignedIn | null> {
  const token = sessionTokenOf(request);
  if (!token) return null;
  const hash = sessionTokenHash(token);
  return oncePerRequest(`viewer:${hash}`, () => loadViewer(hash));
}

/** Who is asking; null for a visitor. */
export async function findViewer(request: Request): Promise<Viewer | null> {
  return (await findSignedIn(request))?.viewer ?? null;
}

/** Who is asking. @throws a redirect to the sign-in page, and from there back, for a visitor */
export async function requireViewer(request: Request): Promise<Viewer> {
  return (await requireSignedIn(request)).viewer;
}

/** Like `requireViewer`, with the session: for the page that shows sessions. */
export async function requireSignedIn(request: Request): Promise<SignedIn> {
  const found = await findSignedIn(request);
  if (found) return found;
  const { pathname, search } = new URL(request.url);
  throw redirect(paths.signIn(languageOfPath(pathname), pathname + search));
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
