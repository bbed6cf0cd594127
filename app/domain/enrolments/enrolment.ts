import type { ActorKind, EnrolmentState } from "~/generated/prisma/enums";

type EnrolmentFacts = { participates?: true; holds?: true; ended?: true };

/**
 * What is true of an enrolment in each state.
 *
 * - participates: is expected at sessions and in the unit
 * - holds: keeps the seat that the application took
 * - ended: takes part here no more; only a deferral may still be renewed, or turn into having left
 */
const STATES = {
  active: { participates: true, holds: true },
  suspended: { holds: true },
  completed: { ended: true, holds: true },
  not_completed: { ended: true, holds: true },
  left: { ended: true },
  removed: { ended: true },
  deferred: { ended: true },
} satisfies Record<EnrolmentState, EnrolmentFacts>;

const facts = (state: EnrolmentState): EnrolmentFacts => STATES[state];

export const ENROLMENT_STATES = Object.keys(STATES) as EnrolmentState[];
export const participates = (state: EnrolmentState): boolean => facts(state).participates === true;
export const keepsSeat = (state: EnrolmentState): boolean => facts(state).holds === true;
export const isEnded = (state: EnrolmentState): boolean => facts(state).ended === true;

type Action = { from: readonly EnrolmentState[]; to: EnrolmentState; by: readonly ActorKind[]; secondPerson?: true };

/** The one table of what can happen to an enrolment; buttons, diagram and tests derive from it. */
export const ENROLMENT_ACTIONS = {
  suspend: { from: ["active"], to: "suspended", by: ["coordinator", "guardian", "clock"] },
  resume: { from: ["suspended"], to: "active", by: ["coordinator"] },
  leave: { from: ["active", "suspended"], to: "left", by: ["applicant", "guardian", "coordinator"] },
  remove: { from: ["active", "suspended"], to: "removed", by: ["coordinator", "head"], secondPerson: true },
  /** From a deferral only where the cohort it led to was called off. */
  defer: { from: ["active", "suspended", "deferred"], to: "deferred", by: ["coordinator"] },
  /** The place kept in the later cohort was given up. */
  end_deferral: { from: ["deferred"], to: "left", by: ["applicant", "guardian", "clock", "coordinator"] },
  complete: { from: ["active"], to: "completed", by: ["coordinator"] },
  /** The cohort was called off: nobody failed, nobody completed. The seat is of no use to anybody else. */
  cancel_cohort: { from: ["active", "suspended"], to: "not_completed", by: ["head"] },
  not_complete: { from: ["active"], to: "not_completed", by: ["coordinator"] },
} as const satisfies Record<string, Action>;

export type EnrolmentActionName = keyof typeof ENROLMENT_ACTIONS;

export const ENROLMENT_ACTION_NAMES = Object.keys(ENROLMENT_ACTIONS) as EnrolmentActionName[];

export const enrolmentActionOf = (name: EnrolmentActionName): Action => ENROLMENT_ACTIONS[name];

/** The actions an actor has in a state, before the facts are looked at. */
export function enrolmentActionsFrom(state: EnrolmentState, actor: ActorKind): EnrolmentActionName[] {
  return ENROLMENT_ACTION_NAMES.filter((name) => {
    const { from, by } = enrolmentActionOf(name);
    return from.includes(state) && by.includes(actor);
  });
}
