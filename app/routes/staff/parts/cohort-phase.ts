import type { CallStanding } from "~/components/cohort-state-mark";
import { type Call, type CallPhase, callPhase, isCallAhead } from "~/domain/cohorts/call";

/** Staff also see cohorts that are still being prepared. */
export type StaffPhase = CallPhase | "draft";

export function phaseOf(call: Call, now: Date): StaffPhase {
  return callPhase(call, now) ?? "draft";
}

export function standingOf(phase: StaffPhase): CallStanding {
  if (phase === "open") return "open";
  return phase !== "draft" && isCallAhead(phase) ? "announced" : "other";
}

/** The groups of the list of cohorts, those with work first. */
export const COHORT_GROUPS = ["open", "selecting", "upcoming", "draft", "running", "completed", "cancelled"] as const;
export type CohortGroup = (typeof COHORT_GROUPS)[number];

export function groupOf(phase: StaffPhase): CohortGroup {
  if (phase === "closed") return "selecting";
  return phase !== "draft" && isCallAhead(phase)
    ? "upcoming"
    : (phase as Exclude<StaffPhase, "closed" | "opensTomorrow" | "opensToday">);
}
