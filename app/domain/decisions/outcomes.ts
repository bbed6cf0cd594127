import type { ActionName } from "~/domain/applications/application";
import type { DecisionOutcome } from "~/generated/prisma/enums";

/** What each outcome does when its packet is released, and in which order: offers, then the waiting list, then refusals. */
export const OUTCOMES = {
  offer: { action: "offer", order: 1, reasons: null },
  waitlist: { action: "waitlist", order: 2, reasons: null },
  shortlist: { action: "shortlist", order: 3, reasons: null },
  not_select: { action: "not_select", order: 4, reasons: "notSelected" },
} as const satisfies Record<DecisionOutcome, { action: ActionName; order: number; reasons: string | null }>;
