import type { Tx } from "~/platform/db.server";
import { belongsTo, GROUP_FACTS, reservationConditionSchema } from "./reservation-condition";

/** The reservations of the cohort, not yet opened to all, whose group the applicant belongs to. */
export function groupsOf(tx: Tx, application: { id: string; cohortId: string }): Promise<string[]> {
  return groupsIn(tx, application.id, [application.cohortId]);
}

/** The same in several cohorts, which need not be those of the application. */
export async function groupsIn(tx: Tx, applicationId: string, cohortIds: string[]): Promise<string[]> {
  const reservations = await tx.seatReservation.findMany({
    where: { cohortId: { in: cohortIds }, releasedAt: null },
    orderBy: [{ cohortId: "asc" }, { key: "asc" }],
    select: { id: true, condition: true },
  });
  if (reservations.length === 0) return [];
  const facts = await tx.application.findUniqueOrThrow({ where: { id: applicationId }, select: GROUP_FACTS });
  return reservations
    .filter(({ condition }) => belongsTo(reservationConditionSchema.parse(condition), facts))
    .map(({ id }) => id);
}
