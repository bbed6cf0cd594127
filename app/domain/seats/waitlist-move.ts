import type { Blocker } from "~/domain/errors";

/** The longest reason of a move by hand. */
export const MOVE_REASON_MAX_CHARS = 500;

export type MoveFacts = {
  /** Where the person stands now, 1 for the next in turn; null when they do not wait. */
  position: number | null;
  /** How many wait. */
  waiting: number;
  /** A move of the same person that nobody has answered yet. */
  open: boolean;
};

/** Why a move on the waiting list cannot be asked for. */
export function blockersToAskMove(facts: MoveFacts, asked: { to: number; reason: string }): Blocker[] {
  const { position, waiting, open } = facts;
  if (position === null) return [{ key: "application.wrongState" }];
  if (open) return [{ key: "waitingList.moveAsked" }];
  const { to, reason } = asked;
  const blockers: Blocker[] = [];
  if (!Number.isInteger(to) || to < 1 || to > waiting) {
    blockers.push({ key: "waitingList.noSuchPosition", params: { most: waiting }, field: "to" });
  } else if (to === position) blockers.push({ key: "waitingList.samePosition", field: "to" });
  if (reason.length === 0) blockers.push({ key: "waitingList.moveReasonMissing", field: "reason" });
  if (reason.length > MOVE_REASON_MAX_CHARS) {
    const params = { max: MOVE_REASON_MAX_CHARS, actual: reason.length };
    blockers.push({ key: "answer.tooLong", params, field: "reason" });
  }
  return blockers;
}

/** The list with somebody moved to a position, 1 for the next in turn; beyond its end they come last. */
export function moved<T>(list: readonly T[], one: T, to: number): T[] {
  const others = list.filter((each) => each !== one);
  return [...others.slice(0, to - 1), one, ...others.slice(to - 1)];
}
