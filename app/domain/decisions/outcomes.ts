import type { ActionName } from "~/domain/applications/application";
import type { DecisionOutcome } from "~/generated/prisma/enums";

/**
 * What each outcome does when its packet is released, and in which order: offers, then the waiting list, then refusals.
 * `inTurn`: within the outcome it is told who came before whom, by the seat they get or their place on the list; others do
 * not touch each other. In a correction an offer and the waiting list are reached by `reconsider` too.
 */
export const OUTCOMES = {
  offer: { action: "offer", order: 1, inTurn: true, reasons: null },
  waitlist: { action: "waitlist", order: 2, inTurn: true, reasons: null },
  shortlist: { action: "shortlist", order: 3, inTurn: false, reasons: null },
  reopen: { action: "reconsider", order: 4, inTurn: true, reasons: null },
  not_select: { action: "not_select", order: 5, inTurn: false, reasons: "notSelected" },
} as const satisfies Record<
  DecisionOutcome,
  { action: ActionName; order: number; inTurn: boolean; reasons: string | null }
>;

/** In the order of their release. */
export const OUTCOME_NAMES = (Object.keys(OUTCOMES) as DecisionOutcome[]).sort(
  (a, b) => OUTCOMES[a].order - OUTCOMES[b].order,
);

/** What may be decided about an application that is in review. */
export type StagedOutcome = Exclude<DecisionOutcome, "reopen">;

/** What a correction may lead to. */
export const CORRECTIONS = ["offer", "waitlist", "reopen"] as const satisfies readonly DecisionOutcome[];
export type CorrectedOutcome = (typeof CORRECTIONS)[number];
