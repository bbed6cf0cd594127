/**
 * The only four errors the domain throws. Whatever else reaches the web layer is a fault of the program.
 * `formAction` translates them: NotFound 404, NotAllowed 403 or 404, RuleBroken 422, Conflict 409.
 */

/** One reason why something cannot happen: a key of the `blockers` texts, its parameters, and the field it is about. */
export type Blocker = { key: string; params?: Record<string, string | number>; field?: string };

export class NotFound extends Error {
  override readonly name = "NotFound";
}

export class NotAllowed extends Error {
  override readonly name = "NotAllowed";

  /** `exists` says whether the viewer may know that the thing exists: if not, the answer looks like NotFound. */
  constructor(readonly exists: boolean) {
    super(exists ? "not allowed" : "not allowed, and not to be known of");
  }
}

export class RuleBroken extends Error {
  override readonly name = "RuleBroken";

  /** Carries every reason, so that the person learns all of them at once. */
  constructor(readonly blockers: Blocker[]) {
    super(blockers.map((blocker) => blocker.key).join(", "));
  }
}

export class Conflict extends Error {
  override readonly name = "Conflict";

  /** `current` is the state found instead of the expected one, where the viewer may see it. */
  constructor(readonly current?: string) {
    super(current ? `someone changed this first: ${current}` : "someone changed this first");
  }
}
