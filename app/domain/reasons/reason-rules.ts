import type { Blocker } from "../errors";
import type { Trilingual } from "../languages";
import { textBlockers } from "../translations/text-input";

/** As many as a person can look over at once. */
export const MOST_REASONS = 9;

/** The most characters of a reason in one language. */
const REASON_MAX = 160;

type Reason = { key: string; outcomes: readonly string[]; retiredAt: Date | null };

/** What is wrong with a reason's words: every language is needed, because people read it in their own. */
export function reasonTextBlockers(text: Trilingual): Blocker[] {
  return textBlockers("text", text, { max: REASON_MAX, needed: "all" });
}

/** Why one more reason cannot be offered for these outcomes: each has room for nine. */
export function tooManyBlockers(reasons: readonly Reason[], outcomes: readonly string[]): Blocker[] {
  const full = outcomes.some((outcome) => offeredFor(reasons, outcome).length >= MOST_REASONS);
  return full ? [{ key: "reason.tooManyForOutcome", params: { most: MOST_REASONS } }] : [];
}

/** Why a reason cannot be retired: no outcome may be left without any. */
export function lastBlockers(reasons: readonly Reason[], { key, outcomes }: Reason): Blocker[] {
  const last = outcomes.some((outcome) => offeredFor(reasons, outcome).every((reason) => reason.key === key));
  return last ? [{ key: "reason.lastForOutcome" }] : [];
}

/** The reasons that may be given for an outcome now. */
export function offeredFor<T extends Reason>(reasons: readonly T[], outcome: string): T[] {
  return reasons.filter(({ outcomes, retiredAt }) => retiredAt === null && outcomes.includes(outcome));
}
