import { enrol } from "~/domain/enrolments/enrol.server";
import { RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { openPlacement } from "~/domain/placements/open-placement.server";
import { asViewer } from "~/platform/db.server";
import { blockersTo } from "./blockers-to";
import { changeStatus } from "./change-status.server";
import { declineOverlapping } from "./decline-overlapping.server";
import { loadOwnApplication } from "./load-own-application.server";
import { tellApplicant } from "./tell-applicant.server";

/**
 * Takes the offered place: the seat stays held. Without open conditions the person is enrolled at once, else the
 * application waits as accepted. A place in a unit becomes a placement there, proposed to the unit where it has the
 * last word.
 * @throws {RuleBroken} when the offer has lapsed @throws {Conflict} when someone was faster
 */
export function acceptOffer(
  viewer: Viewer,
  input: { reference: string /** Other offers at the same time are given back. */; declineOthers?: boolean },
): Promise<{ status: "accepted" | "enrolled" }> {
  return asViewer(viewer, async (tx, now) => {
    const application = await loadOwnApplication(tx, viewer, input.reference);
    const blockers = blockersTo("accept", application, "applicant", now);
    if (blockers.length > 0) throw new RuleBroken(blockers);

    if (input.declineOthers) await declineOverlapping(tx, now, viewer, application);
    const open = await tx.offerCondition.count({
      where: { applicationId: application.id, metAt: null, failedAt: null },
    });
    const status = open === 0 ? "enrolled" : "accepted";
    const actor = { kind: "applicant", personId: viewer.personId } as const;
    const { eventId } = await changeStatus(tx, now, { application, action: "accept", to: status, actor });
    const { seat } = await tx.seatHold.findFirstOrThrow({
      where: { applicationId: application.id, releasedAt: null },
      select: { seat: { select: { unitPlace: { select: { id: true, unitId: true } } } } },
    });
    // A track of a course is a place without a unit: nobody there expects the person.
    if (seat.unitPlace?.unitId) await openPlacement(tx, now, { application, unitPlaceId: seat.unitPlace.id });
    if (status === "enrolled") await enrol(tx, now, { application, actor, eventId });
    else await tellApplicant(tx, now, { applicationId: application.id, eventId }, "accepted", (about) => about);
    return { status };
  });
}
