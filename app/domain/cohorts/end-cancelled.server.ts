import { actionOf, statusesWhere } from "~/domain/applications/application";
import { blockersTo } from "~/domain/applications/blockers-to";
import { changeStatus } from "~/domain/applications/change-status.server";
import { endAll } from "~/domain/applications/end-all.server";
import { tellApplicant } from "~/domain/applications/tell-applicant.server";
import { changeEnrolment } from "~/domain/enrolments/change-enrolment.server";
import { enrolmentActionOf } from "~/domain/enrolments/enrolment";
import { endPlacements } from "~/domain/placements/end-placements.server";
import { freeSeat } from "~/domain/seats/free-seat.server";
import { trilingualSchema } from "~/domain/trilingual-schema";
import type { Prisma } from "~/generated/prisma/client";
import { asSystem, type Tx } from "~/platform/db.server";

/** What is still live: applications before the enrolment, and participations that have not ended. */
export const STILL_LIVE: Prisma.ApplicationWhereInput = {
  OR: [
    { status: { in: statusesWhere((status) => actionOf("cancel_cohort").from.includes(status)) } },
    { enrolment: { state: { in: [...enrolmentActionOf("cancel_cohort").from] } } },
  ],
};

/**
 * Ends what is live in cancelled cohorts, one transaction each, and tells everybody. Begun again after a crash it goes
 * on with what is left; run twice it finds nothing. Without a cohort it looks at all of them.
 * @returns how many were looked at
 */
export function endCancelled(cohortId?: string): Promise<number> {
  return endAll(
    (tx, _now, take) =>
      tx.application.findMany({
        where: { cohort: { state: "cancelled", id: cohortId }, ...STILL_LIVE },
        orderBy: { id: "asc" },
        select: { id: true },
        take,
      }),
    (id) => asSystem("end_cancelled", (tx, now) => endOne(tx, now, id)),
  );
}

async function endOne(tx: Tx, now: Date, id: string): Promise<void> {
  const application = await tx.application.findUniqueOrThrow({
    where: { id },
    select: {
      id: true,
      status: true,
      cohort: { select: { id: true, cancelReason: true } },
      enrolment: { select: { id: true, applicationId: true, state: true } },
      deferredFrom: { select: { applicationId: true } },
    },
  });
  const { cohort, enrolment } = application;
  const actor = { kind: "head", personId: await whoCancelled(tx, cohort.id) } as const;
  const reason = trilingualSchema.parse(cohort.cancelReason);
  if (enrolment) {
    if (!enrolmentActionOf("cancel_cohort").from.includes(enrolment.state)) return;
    const { eventId } = await changeEnrolment(tx, now, { enrolment, action: "cancel_cohort", actor });
    await endPlacements(tx, id);
    await tellApplicant(tx, now, { applicationId: id, eventId }, "participationCancelled", (about) => ({
      ...about,
      reason,
    }));
    return;
  }
  if (blockersTo("cancel_cohort", application, "head", now).length > 0) return;
  const { eventId } = await changeStatus(tx, now, {
    application,
    action: "cancel_cohort",
    to: "cohort_cancelled",
    actor,
  });
  // The seat engine promotes nobody in a cancelled cohort.
  await freeSeat(tx, now, { applicationId: id, by: "cancel_cohort" });
  await tx.guardianLink.updateMany({
    where: { applicationId: id, revokedAt: null, usedAt: null },
    data: { revokedAt: now },
  });
  await tellApplicant(tx, now, { applicationId: id, eventId }, "cohortCancelled", (about) => ({ ...about, reason }));
  // A participation that was deferred to it stays deferred: the coordinator may defer it again.
  const earlier = application.deferredFrom;
  if (!earlier) return;
  const cause = { applicationId: earlier.applicationId, eventId };
  await tellApplicant(tx, now, cause, "deferralCancelled", (about) => about);
}

async function whoCancelled(tx: Tx, cohortId: string): Promise<string | null> {
  const entry = await tx.auditEntry.findFirst({
    where: { entity: "cohort", entityId: cohortId, action: "cancel_cohort" },
    orderBy: { id: "desc" },
    select: { actorPersonId: true },
  });
  return entry?.actorPersonId ?? null;
}
