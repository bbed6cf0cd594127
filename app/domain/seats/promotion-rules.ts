import { bakuInstant } from "~/domain/calendar/baku-time";
import { localDateOfColumn } from "~/domain/calendar/local-date";
import type { CohortState } from "~/generated/prisma/enums";

/** What decides whether a cohort's waiting list moves at all. */
export type PromotionFacts = {
  state: CohortState;
  /** From this instant on nobody is promoted. */
  endsAt: Date;
  /** A packet of the cohort is being released: its decisions come first. */
  releasing: boolean;
  /** When an offer made now would lapse; null when that leaves too little time to answer. */
  replyBy: Date | null;
};

/** Why nobody is promoted now. */
export type Standstill = "notPromoting" | "ended" | "releasing" | "tooLate";

/** The states of a cohort in which places are given from its waiting list. */
export const PROMOTING: readonly CohortState[] = ["announced", "selecting", "confirmed", "running"];

/** The instant from which nobody is promoted: as set for the cohort, at the latest the morning of the first day. */
export function promotionEnd(cohort: { promoteUntil: Date | null; startsOn: Date }): Date {
  const start = bakuInstant(localDateOfColumn(cohort.startsOn));
  return cohort.promoteUntil !== null && cohort.promoteUntil < start ? cohort.promoteUntil : start;
}

/** The first reason why the waiting list stands still; null while it moves. */
export function standstillOf(facts: PromotionFacts, now: Date): Standstill | null {
  if (!PROMOTING.includes(facts.state)) return "notPromoting";
  if (now >= facts.endsAt) return "ended";
  if (facts.replyBy === null) return "tooLate";
  return facts.releasing ? "releasing" : null;
}
