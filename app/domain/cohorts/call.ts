import type { CohortState } from "~/generated/prisma/enums";
import { bakuDateOf, bakuDaysUntil, bakuInstant } from "../calendar/baku-time";
import { addDays } from "../calendar/local-date";

/** How a cohort stands towards the public. Open and closed are told by the clock, never clicked. */
export type CallPhase =
  | "upcoming"
  | "opensTomorrow"
  | "opensToday"
  | "open"
  | "closed"
  | "running"
  | "completed"
  | "cancelled";

/** `closesAt` is the first instant at which nothing is accepted any more. */
export type Call = { state: CohortState; opensAt: Date; closesAt: Date };

/** The phase of a cohort's call at this instant; null while the cohort is a draft, which nobody outside sees. */
export function callPhase({ state, opensAt, closesAt }: Call, now: Date): CallPhase | null {
  switch (state) {
    case "draft":
      return null;
    case "announced":
      return now < opensAt ? phaseBefore(opensAt, now) : now < closesAt ? "open" : "closed";
    case "selecting":
    case "confirmed":
      return "closed";
    case "running":
      return "running";
    case "completed":
    case "archived":
      return "completed";
    case "cancelled":
      return "cancelled";
  }
}

export function isCallAhead(phase: CallPhase): boolean {
  return phase === "upcoming" || phase === "opensTomorrow" || phase === "opensToday";
}

/** Days left to apply, counted in Baku: 0 on the last day. */
export function daysLeft(call: Pick<Call, "closesAt">, now: Date): number {
  return bakuDaysUntil(new Date(call.closesAt.getTime() - 1), now);
}

function phaseBefore(opensAt: Date, now: Date): CallPhase {
  const days = bakuDaysUntil(opensAt, now);
  if (days === 0) return "opensToday";
  return days === 1 ? "opensTomorrow" : "upcoming";
}

/**
 * The next instant at which a page about these calls may read differently without any change of data: a call opens
 * or closes, or a day ends in Baku and "days left" goes down.
 */
export function nextBoundary(calls: Pick<Call, "opensAt" | "closesAt">[], now: Date): Date {
  const midnight = bakuInstant(addDays(bakuDateOf(now), 1));
  const ahead = calls.flatMap(({ opensAt, closesAt }) => [opensAt, closesAt]).filter((instant) => instant > now);
  return new Date(Math.min(midnight.getTime(), ...ahead.map((instant) => instant.getTime())));
}
