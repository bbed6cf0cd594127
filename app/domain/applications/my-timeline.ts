import type { ApplicationStatus, StageKind } from "~/generated/prisma/enums";
import type { Trilingual } from "../languages";
import { type ActionName, isTerminal } from "./application";

export type Milestone =
  /** Something that has happened. */
  | { kind: "event"; key: string; action: ActionName; at: Date }
  /** An operator filled it in with its person. */
  | { kind: "help"; key: string; at: Date }
  /** A stage of the cohort, as it stands now. */
  | {
      kind: "stage";
      key: string;
      name: Trilingual;
      stage: StageKind;
      startsAt: Date;
      endsAt: Date;
      state: "done" | "current" | "next";
    }
  /** A day of the cohort, or the day by which somebody must act. */
  | { kind: "day"; key: "results" | "start" | "answer" | "waiting" | "consent"; at: Date; state: "current" | "next" };

export type TimelineFacts = {
  status: ApplicationStatus;
  /** The stage the application is in. */
  stageKey?: string | null;
  events: readonly { id: string; action: ActionName; at: Date }[];
  /** When an operator was let in to fill it in. */
  helps?: readonly { id: string; at: Date }[];
  stages: readonly { key: string; name: Trilingual; kind: StageKind; startsAt: Date; endsAt: Date }[];
  resultsOn: Date;
  startsOn: Date;
  offerLapsesAt: Date | null;
  promoteUntil: Date | null;
  /** The first instant at which a guardian can no longer answer. */
  consentLapsesAt?: Date | null;
};

/** What an applicant is told of: a step of the staff's own work, such as being let through, stays with them. */
const TOLD: readonly ActionName[] = [
  "submit",
  "return",
  "resubmit",
  "pass_check",
  "offer",
  "promote",
  "defer",
  "waitlist",
  "keep_waiting",
  "accept",
  "meet_conditions",
  "decline",
  "lapse_offer",
  "withdraw_offer",
  "fail_conditions",
  "not_select",
  "close_waiting_list",
  "mark_ineligible",
  "lapse_return",
  "reconsider",
  "withdraw",
  "cancel_cohort",
  "give_consent",
  "refuse_consent",
  "lapse_consent",
  "come_of_age",
  "withdraw_consent",
];

/** The road of an application: what has happened, where it is, what is still to come with its dates. */
export function timelineOf(facts: TimelineFacts, now: Date): Milestone[] {
  const past = facts.events
    .filter((event) => TOLD.includes(event.action))
    .map((event): Milestone => ({ kind: "event", key: event.id, action: event.action, at: event.at }));
  const helps = (facts.helps ?? []).map(({ id, at }): Milestone => ({ kind: "help", key: id, at }));
  // Nobody is helped after it was sent.
  return [...helps, ...past, ...ahead(facts, now)];
}

function ahead(facts: TimelineFacts, now: Date): Milestone[] {
  const { status, resultsOn, startsOn, offerLapsesAt, promoteUntil } = facts;
  if (isTerminal(status)) return [];
  const start: Milestone = { kind: "day", key: "start", at: startsOn, state: "next" };
  switch (status) {
    case "awaiting_consent": {
      const at = facts.consentLapsesAt;
      return [
        ...(at ? [{ kind: "day", key: "consent", at, state: "current" } as const] : []),
        ...stagesAhead(facts, now).map((stage) => ({ ...stage, state: "next" as const })),
        { kind: "day", key: "results", at: resultsOn, state: "next" },
      ];
    }
    case "offered":
      return [
        ...(offerLapsesAt ? [{ kind: "day", key: "answer", at: offerLapsesAt, state: "current" } as const] : []),
        start,
      ];
    case "waitlisted":
      return [{ kind: "day", key: "waiting", at: promoteUntil ?? startsOn, state: "current" }, start];
    case "accepted":
    case "enrolled":
      return [{ ...start, state: "current" }];
    default:
      return [...stagesAhead(facts, now), { kind: "day", key: "results", at: resultsOn, state: "next" }];
  }
}

/**
 * Stages overlap: the one it is in, or the first behind it that is not over, is where it stands; those behind the initial
 * check are past it.
 */
function stagesAhead({ status, stages, stageKey }: TimelineFacts, now: Date): Milestone[] {
  const checking = ["submitted", "returned", "awaiting_consent"].includes(status);
  const open = stages.filter((stage) => checking || stage.kind !== "initial_check");
  const from = open.findIndex((stage) => stage.key === stageKey);
  let found = false;
  return open.map((stage, at): Milestone => {
    const isCurrent = !found && at >= from && (stage.kind === "initial_check" || stage.endsAt > now);
    found ||= isCurrent;
    const { key, name, kind, startsAt, endsAt } = stage;
    return {
      kind: "stage",
      key,
      name,
      stage: kind,
      startsAt,
      endsAt,
      state: isCurrent ? "current" : found ? "next" : "done",
    };
  });
}
