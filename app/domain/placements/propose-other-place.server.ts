import { loadRunApplication } from "~/domain/applications/load-run-application.server";
import { lockApplication } from "~/domain/applications/lock-application.server";
import { meetConditions } from "~/domain/applications/meet-conditions.server";
import { tellApplicant } from "~/domain/applications/tell-applicant.server";
import { recordAudit } from "~/domain/audit/record-audit.server";
import { RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { moveSeat } from "~/domain/seats/move-seat.server";
import { trilingualSchema } from "~/domain/trilingual-schema";
import { isUuid } from "~/domain/uuid";
import { asViewer, type Tx } from "~/platform/db.server";
import { blockersToOtherPlace } from "./blockers-to-placement";
import { openPlacement } from "./open-placement.server";
import { needsSecondRound } from "./second-round.server";

/**
 * The second round, ahead of the waiting list: someone whose unit said no gets a free seat of another place of the same
 * cohort and gives theirs back, in one transaction. The new unit is asked, where units have the last word.
 * @throws {RuleBroken} when there is no free seat in that place, or it may not be proposed @throws {Conflict}
 */
export function proposeOtherPlace(viewer: Viewer, input: { reference: string; unitPlaceId: string }): Promise<void> {
  return asViewer(viewer, async (tx, now) => {
    const application = await loadRunApplication(tx, viewer, input.reference);
    await lockApplication(tx, application);
    const { id: applicationId, status, cohortId, personId } = application;
    const { excludedPlaceIds } = await tx.application.findUniqueOrThrow({
      where: { id: applicationId },
      select: { excludedPlaceIds: true },
    });
    const facts = { status, excludedPlaceIds, needsSecondRound: await needsSecondRound(tx, applicationId) };
    const blockers = blockersToOtherPlace(facts, input.unitPlaceId);
    if (blockers.length > 0) throw new RuleBroken(blockers);

    const place = await findPlace(tx, cohortId, input.unitPlaceId);
    if (!place) throw new RuleBroken([{ key: "placement.placeMissing", field: "unitPlaceId" }]);
    const moved = await moveSeat(tx, now, { cohortId, applicationId, unitPlaceId: place.id });
    if (!moved) throw new RuleBroken([{ key: "placement.placeFull", field: "unitPlaceId" }]);
    const placed = { application: { id: applicationId, personId, cohort: place.cohort }, unitPlaceId: place.id };
    const { id: placementId } = await openPlacement(tx, now, placed);
    await recordAudit(tx, now, {
      actor: "person",
      actorPersonId: viewer.personId,
      action: "propose_other_place",
      entity: "placement",
      entityId: placementId,
      fields: ["unitPlaceId"],
    });
    await tellApplicant(tx, now, { applicationId, eventId: placementId }, "otherPlaceProposed", (about) => ({
      ...about,
      placeName: trilingualSchema.parse(place.title),
      unitName: place.unit && trilingualSchema.parse(place.unit.name),
    }));
    await meetConditions(tx, now, { application, actor: { kind: "coordinator", personId: viewer.personId } });
  });
}

async function findPlace(tx: Tx, cohortId: string, id: string) {
  if (!isUuid(id)) return null;
  return tx.unitPlace.findFirst({
    where: { id, cohortId, unitId: { not: null } },
    select: {
      id: true,
      title: true,
      unit: { select: { name: true } },
      cohort: { select: { startsOn: true, endsOn: true } },
    },
  });
}
