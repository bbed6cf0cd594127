import { localDateOfColumn } from "~/domain/calendar/local-date";
import { RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { trilingualSchema } from "~/domain/trilingual-schema";
import { asViewer } from "~/platform/db.server";
import { blockersTo } from "./blockers-to";
import { changeStatus } from "./change-status.server";
import { loadOwnApplication } from "./load-own-application.server";
import { tellApplicant } from "./tell-applicant.server";

/**
 * Takes the offered place: the seat stays held. Without open conditions the person is enrolled at once, else the
 * application waits as accepted; an intern's placement is proposed to the unit.
 * @throws {RuleBroken} when the offer has lapsed @throws {Conflict} when someone was faster
 */
export function acceptOffer(
  viewer: Viewer,
  input: { reference: string },
): Promise<{ status: "accepted" | "enrolled" }> {
  return asViewer(viewer, async (tx, now) => {
    const application = await loadOwnApplication(tx, viewer, input.reference);
    const blockers = blockersTo("accept", application, "applicant", now);
    if (blockers.length > 0) throw new RuleBroken(blockers);

    const open = await tx.offerCondition.count({
      where: { applicationId: application.id, metAt: null, failedAt: null },
    });
    const status = open === 0 ? "enrolled" : "accepted";
    const { eventId } = await changeStatus(tx, now, {
      application,
      action: "accept",
      to: status,
      actor: { kind: "applicant", personId: viewer.personId },
    });
    const hold = await tx.seatHold.findFirstOrThrow({
      where: { applicationId: application.id, releasedAt: null },
      select: { seat: { select: { unitPlaceId: true } } },
    });
    if (hold.seat.unitPlaceId && application.cohort.programme.participation === "placement") {
      await tx.placement.create({
        data: {
          applicationId: application.id,
          personId: viewer.personId,
          unitPlaceId: hold.seat.unitPlaceId,
          proposedAt: now,
          startsOn: application.cohort.startsOn,
          endsOn: application.cohort.endsOn,
        },
      });
    }
    if (status === "enrolled") {
      await tx.enrolment.create({
        data: {
          applicationId: application.id,
          cohortId: application.cohortId,
          personId: viewer.personId,
          enrolledAt: now,
        },
      });
    }
    const event = { applicationId: application.id, eventId };
    const { cohort } = application;
    if (status === "accepted") await tellApplicant(tx, now, event, "accepted", (about) => about);
    else {
      await tellApplicant(tx, now, event, "enrolled", (about) => ({
        ...about,
        startsOn: localDateOfColumn(cohort.startsOn),
        place: cohort.venueUnit && trilingualSchema.parse(cohort.venueUnit.name),
      }));
    }
    return { status };
  });
}
