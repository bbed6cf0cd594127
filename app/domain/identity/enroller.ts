import type { HalfSignedIn, SignedIn } from "../people/signed-in";
import type { Viewer } from "../people/viewer";

/** Whoever may add a way to sign in: somebody signed in, or a member of staff who has no second factor yet. */
export type Enroller = {
  viewer: Viewer;
  sessionId: string;
  steppedUp: boolean;
  /** Their account must get its first factor before it opens anything. */
  first: boolean;
};

/** Null for whoever has a factor and has not shown it: they must not add another one instead. */
export function enrollerOf(session: SignedIn | HalfSignedIn): Enroller | null {
  const { sessionId, steppedUp } = session;
  if (session.owes === null) return { viewer: session.viewer, sessionId, steppedUp, first: false };
  if (session.owes === "enrolment") return { viewer: session.claimant, sessionId, steppedUp, first: true };
  return null;
}
