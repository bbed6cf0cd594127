import type { Blocker } from "~/domain/errors";
import type { CohortState } from "~/generated/prisma/enums";
import { PROMOTING } from "./promotion-rules";

/** The seats whose number is changed: of one place, of one group, or those that belong to nobody. */
export type SeatGroup = { unitPlaceId: string | null; reservationId: string | null };

/** The most seats that are added or taken away at once. */
const MOST_SEATS_AT_ONCE = 500;

/** Why seats cannot be added now; none means they can. */
export function blockersToRaise({ state, by }: { state: CohortState; by: number }): Blocker[] {
  if (!PROMOTING.includes(state)) return [{ key: "seats.notNow" }];
  return isNumberOfSeats(by) ? [] : [{ key: "seats.howMany", params: { most: MOST_SEATS_AT_ONCE }, field: "by" }];
}

/** Why seats cannot be taken away now: only free ones can, and a group that seats are set aside for keeps one. */
export function blockersToLower(facts: {
  state: CohortState;
  by: number;
  free: number;
  held: number;
  reserved: boolean;
}): Blocker[] {
  const { by, free, held, reserved } = facts;
  const blockers = blockersToRaise(facts);
  if (blockers.length > 0) return blockers;
  if (by > free) return [{ key: "seats.heldStay", params: { free, held }, field: "by" }];
  return reserved && by === free + held ? [{ key: "seats.groupKeepsOne", field: "by" }] : [];
}

const isNumberOfSeats = (by: number) => Number.isInteger(by) && by >= 1 && by <= MOST_SEATS_AT_ONCE;
