import { isLive, statusesWhere } from "~/domain/applications/application";
import { deferralOffer } from "~/domain/applications/deferral-offer.server";
import { lockApplication } from "~/domain/applications/lock-application.server";
import { requireReason } from "~/domain/decisions/require-reason.server";
import { type Blocker, RuleBroken } from "~/domain/errors";
import { canRunCohort } from "~/domain/people/policy";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer, type Tx } from "~/platform/db.server";
import { deleteFile } from "~/platform/files.server";
import { blockersToEnrolment } from "./blockers-to-enrolment";
import { changeEnrolment } from "./change-enrolment.server";
import { deferralTargets } from "./deferral-targets.server";
import { loadRunEnrolment, type RunEnrolment } from "./load-run-enrolment.server";

export type Deferral = {
  reference: string;
  toCohortCode: string;
  /** The place there, where places are in units or tracks. */
  unitPlaceId: string | null;
  details: string | null;
};

/**
 * Moves a participation to a later cohort of the programme: there an offer is made at once, on a seat taken for it,
 * without asking again whether the requirements are met; here the seat is free in the same transaction. Whoever declines
 * the offer, or lets it lapse, has left (`endDeferral`). A deferral to a cohort that was called off may be renewed.
 * @returns the reference of the application there
 * @throws {RuleBroken} without such a cohort, a free seat there, or time for an answer @throws {Conflict}
 */
export async function deferEnrolment(viewer: Viewer, input: Deferral): Promise<{ reference: string }> {
  const copied: string[] = [];
  try {
    return await asViewer(viewer, (tx, now) => defer(tx, now, viewer, input, copied));
  } catch (error) {
    for (const key of copied) await deleteFile(key);
    throw error;
  }
}

async function defer(tx: Tx, now: Date, viewer: Viewer, input: Deferral, copied: string[]) {
  const { actor, ...enrolment } = await loadRunEnrolment(tx, viewer, input.reference);
  const cohort = await tx.cohort.findFirst({
    where: { AND: [{ code: input.toCohortCode }, deferralTargets(viewer, enrolment, now)] },
    select: { id: true, code: true, programmeId: true },
  });
  const { details, unitPlaceId } = input;
  const blockers = [
    ...blockersToEnrolment("defer", enrolment, actor.kind),
    ...(await requireReason(tx, "left", { reasonKeys: [], details })),
    ...(await targetBlockers(tx, viewer, enrolment, cohort)),
  ];
  if (blockers.length > 0 || !cohort) throw new RuleBroken(blockers);

  const application = await tx.application.findUniqueOrThrow({ where: { id: enrolment.applicationId } });
  await lockApplication(tx, application);
  await changeEnrolment(tx, now, { enrolment, action: "defer", actor, details });
  // A cohort that was called off lets go of the deferral: it leads elsewhere from now on.
  await tx.application.updateMany({ where: { deferredFromId: enrolment.id }, data: { deferredFromId: null } });
  const about = { application, enrolmentId: enrolment.id, cohort, unitPlaceId, actor, copied };
  const offered = await deferralOffer(tx, now, about);
  if ("blocker" in offered) throw new RuleBroken([offered.blocker]);
  return offered;
}

async function targetBlockers(
  tx: Tx,
  viewer: Viewer,
  enrolment: Pick<RunEnrolment, "personId">,
  cohort: { id: string; programmeId: string } | null,
): Promise<Blocker[]> {
  if (!cohort || !canRunCohort(viewer, { programmeId: cohort.programmeId, cohortId: cohort.id })) {
    return [{ key: "enrolment.cohortNotPossible", field: "target" }];
  }
  const there = await tx.application.count({
    where: { personId: enrolment.personId, cohortId: cohort.id, status: { in: statusesWhere(isLive) } },
  });
  return there > 0 ? [{ key: "enrolment.applicationThere", field: "target" }] : [];
}
