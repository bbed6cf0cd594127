import type { PlacementState } from "~/generated/prisma/enums";

type PlacementFacts = { asked?: true; stands?: true };

/**
 * What is true of a placement in each state.
 *
 * - asked: the unit's supervisor has not answered
 * - stands: the person is to come, or is there; at most one of an application's placements stands
 */
const STATES = {
  proposed: { asked: true, stands: true },
  accepted_by_unit: { stands: true },
  refused_by_unit: {},
  agreement_sent: { stands: true },
  active: { stands: true },
  completed: {},
  ended_early: {},
  no_show: {},
} satisfies Record<PlacementState, PlacementFacts>;

const facts = (state: PlacementState): PlacementFacts => STATES[state];

export const PLACEMENT_STATES = Object.keys(STATES) as PlacementState[];

export const awaitsUnit = (state: PlacementState): boolean => facts(state).asked === true;
export const stands = (state: PlacementState): boolean => facts(state).stands === true;

/** The states in which a placement stands, for filters and queries. */
export const STANDING: PlacementState[] = PLACEMENT_STATES.filter(stands);

/** Key of the state's word, in the texts `states`. */
export function placementLabelKey(state: PlacementState): `placement.${PlacementState}` {
  return `placement.${state}`;
}

export const isPlacementState = (value: unknown): value is PlacementState =>
  PLACEMENT_STATES.some((state) => state === value);
