import type { CohortState } from "~/generated/prisma/enums";
import { displayDate, type LocalDate } from "../calendar/local-date";
import type { Blocker } from "../errors";

/** The steps a coordinator takes by hand, each from one state to the next. */
export const COHORT_STEPS = {
  confirm: { from: "selecting", to: "confirmed" },
  start: { from: "confirmed", to: "running" },
  complete: { from: "running", to: "completed" },
  archive: { from: "completed", to: "archived" },
} as const satisfies Record<string, { from: CohortState; to: CohortState }>;

export type CohortStep = keyof typeof COHORT_STEPS;

export function isCohortStep(value: string): value is CohortStep {
  return value in COHORT_STEPS;
}

/** The step that is next in a state; null where nothing is done by hand. */
export function stepFrom(state: CohortState): CohortStep | null {
  const found = Object.entries(COHORT_STEPS).find(([, { from }]) => from === state);
  return found && isCohortStep(found[0]) ? found[0] : null;
}

export type StepFacts = {
  state: CohortState;
  startsOn: LocalDate;
  endsOn: LocalDate;
  today: LocalDate;
  /** Applications nobody has decided on yet, and offers nobody has answered. */
  undecided: number;
  unanswered: number;
  /** People who take part now. */
  active: number;
};

/** Everything that stands in the way of a step, in words. */
export function stepBlockers(step: CohortStep, facts: StepFacts): Blocker[] {
  const { state, startsOn, endsOn, today, undecided, unanswered, active } = facts;
  if (state !== COHORT_STEPS[step].from) return [{ key: "cohort.wrongState" }];
  switch (step) {
    case "confirm":
      return [
        ...(undecided > 0 ? [{ key: "cohort.undecided", params: { number: undecided } }] : []),
        ...(unanswered > 0 ? [{ key: "cohort.unanswered", params: { number: unanswered } }] : []),
      ];
    case "start":
      return today < startsOn ? [{ key: "cohort.startAhead", params: { date: displayDate(startsOn) } }] : [];
    case "complete":
      return today < endsOn ? [{ key: "cohort.endAhead", params: { date: displayDate(endsOn) } }] : [];
    case "archive":
      return active > 0 ? [{ key: "cohort.peopleActive", params: { number: active } }] : [];
  }
}
