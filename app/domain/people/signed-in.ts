import type { Viewer } from "./viewer";

/** What is still owed before a session counts: a factor the account has, or the first one of an account that must. */
export type Owed = "factor" | "enrolment";

/** Somebody signed in, and the session they are signed in with. */
export type SignedIn = {
  owes: null;
  viewer: Viewer;
  sessionId: string;
  /** Whether the account has a second factor. */
  hasFactor: boolean;
  /** Whether they have proved who they are within the last minutes: what is weighty asks for it. */
  steppedUp: boolean;
  /** When the session ends unless a request comes before. */
  endsAt: Date;
  secondsLeft: number;
};

/**
 * Somebody who has shown a password and still owes a second factor. There is no viewer in it: for everything but the
 * pages around the factor, nobody is signed in.
 */
export type HalfSignedIn = { owes: Owed; sessionId: string; claimant: Viewer; steppedUp: boolean };
