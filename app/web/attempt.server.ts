import { type Blocker, Conflict, RuleBroken } from "~/domain/errors";

export type Refusal =
  /** Rules stand in the way; `status` 422. */
  | { status: 422; blockers: Blocker[] }
  /** Someone was faster; `current` is the state found, where the viewer may know it. */
  | { status: 409; current: string | undefined };

export type Attempt<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

/**
 * Runs a verb whose refusal the page tells in its own way, next to what was typed. Every other error passes through:
 * it becomes the answer of the whole request.
 */
export async function attempt<T>(work: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof RuleBroken) return { ok: false, refusal: { status: 422, blockers: error.blockers } };
    if (error instanceof Conflict) return { ok: false, refusal: { status: 409, current: error.current } };
    throw error;
  }
}
