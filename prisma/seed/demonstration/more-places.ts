import type { Viewer } from "~/domain/people/viewer";
import { raiseCapacity } from "~/domain/seats/raise-capacity.server";
import { placesOf } from "./places-of";
import type { Act } from "./time-travel";
import type { StagedCohort } from "./world";

/** One more seat at each of these positions; whoever waits for one is offered it at once. */
export function morePlaces(by: Viewer, { code }: StagedCohort, at: Date, positions: readonly string[]): Act {
  const run = async () => {
    const places = await placesOf(code);
    for (const position of positions) {
      const unitPlaceId = places.get(position);
      if (unitPlaceId === undefined) throw new RangeError(`${code} has no position ${position}`);
      await raiseCapacity(by, { cohortCode: code, unitPlaceId, reservationId: null, by: 1 });
    }
  };
  return { at, run };
}
