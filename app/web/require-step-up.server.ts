import { redirect } from "@remix-run/node";
import { blockersToStepUp } from "~/domain/identity/blockers-to-step-up";
import type { SignedIn } from "~/domain/people/signed-in";
import { paths } from "~/paths";
import { languageOfPath } from "./language-of-path";
import { requireSignedIn } from "./require-viewer.server";

/**
 * For pages that do something weighty (a whole export, erasure, roles, a way to sign in): whoever is signed in and has
 * proved within the last minutes who they are, by second factor, or by password where the account has none. Asked in
 * the loader, so that nobody fills in a form for nothing, and in the action.
 * @throws a redirect to the page that asks, and from there back to this one; for a visitor to the sign-in page
 */
export async function requireStepUp(request: Request): Promise<SignedIn> {
  const signedIn = await requireSignedIn(request);
  if (blockersToStepUp(signedIn).length === 0) return signedIn;
  const { pathname, search } = new URL(request.url);
  throw redirect(paths.confirmIdentity(languageOfPath(pathname), pathname + search));
}
