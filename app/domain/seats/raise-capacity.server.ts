import { recordAudit } from "~/domain/audit/record-audit.server";
import { loadRunCohort } from "~/domain/cohorts/load-run-cohort.server";
import { RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { blockersToRaise, type SeatGroup } from "./capacity";
import { countInSeatGroup, findSeatGroup } from "./find-seat-group.server";
import { promoteNext } from "./promote-next.server";

/**
 * Adds seats to a cohort; they are offered at once to the next in turn.
 * @returns how many people were promoted @throws {RuleBroken} @throws {NotFound} for a place of another cohort
 */
export function raiseCapacity(
  viewer: Viewer,
  input: SeatGroup & { cohortCode: string; by: number },
): Promise<{ promoted: number }> {
  return asViewer(viewer, async (tx, now) => {
    const { by, unitPlaceId, reservationId } = input;
    const cohort = await loadRunCohort(tx, viewer, input.cohortCode);
    const blockers = blockersToRaise({ state: cohort.state, by });
    if (blockers.length > 0) throw new RuleBroken(blockers);
    await findSeatGroup(tx, cohort.id, input);
    const last = await tx.seat.aggregate({ where: { cohortId: cohort.id }, _max: { number: true } });
    const first = (last._max.number ?? 0) + 1;
    await tx.seat.createMany({
      data: Array.from({ length: by }, (_, at) => ({
        cohortId: cohort.id,
        number: first + at,
        unitPlaceId,
        reservationId,
      })),
    });
    await countInSeatGroup(tx, input, by);
    await recordAudit(tx, now, {
      actor: "person",
      actorPersonId: viewer.personId,
      action: "raise_capacity",
      entity: "cohort",
      entityId: cohort.id,
      fields: ["seats"],
    });
    return { promoted: await promoteNext(tx, now, { cohortId: cohort.id }) };
  });
}
