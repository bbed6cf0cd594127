import type { Tx } from "~/platform/db.server";
import { belongsTo, GROUP_FACTS, reservationConditionSchema } from "./reservation-condition";

/** The reservations of the cohort, not yet opened to all, whose group the applicant belongs to. */
export async function groupsOf(tx: Tx, application: { id: string; cohortId: string }): Promise<string[]> {
  const reservations = await tx.seatReservation.findMany({
    where: { cohortId: application.cohortId, releasedAt: null },
    orderBy: { key: "asc" },
    select: { id: true, condition: true },
  });
  if (reservations.length === 0) return [];
  const facts = await tx.application.findUniqueOrThrow({ where: { id: application.id }, select: GROUP_FACTS });
  return reservations
    .filter(({ condition }) => belongsTo(reservationConditionSchema.parse(condition), facts))
    .map(({ id }) => id);
}
