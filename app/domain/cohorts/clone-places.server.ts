import { columnOfLocalDate } from "~/domain/calendar/local-date";
import { writeSeats } from "~/domain/places/write-seats.server";
import type { Prisma } from "~/generated/prisma/client";
import type { Tx } from "~/platform/db.server";
import type { CohortDays } from "./cohort-dates";
import type { AuthoredCohort } from "./load-authored-cohort.server";

/** The places, reserved seats and numbered seats of a cohort as those of a new one; retired seats stay behind. */
export async function clonePlaces(tx: Tx, source: AuthoredCohort, cohortId: string, days: CohortDays): Promise<void> {
  const places = await tx.unitPlace.findMany({
    where: { cohortId: source.id },
    omit: { id: true, cohortId: true },
  });
  await tx.unitPlace.createMany({
    data: places.map(({ title, description, requirements, ...place }) => ({
      ...place,
      cohortId,
      title: title as Prisma.InputJsonObject,
      requirements: requirements as Prisma.InputJsonArray,
      ...(description !== null && { description: description as Prisma.InputJsonObject }),
    })),
  });
  const reservations = await tx.seatReservation.findMany({
    where: { cohortId: source.id },
    orderBy: { key: "asc" },
    select: { key: true, name: true, number: true, condition: true },
  });
  await tx.seatReservation.createMany({
    data: reservations.map(({ name, condition, ...reservation }, at) => {
      const releaseOn = days.releases[at] ?? null;
      return {
        ...reservation,
        cohortId,
        name: name as Prisma.InputJsonObject,
        condition: condition as Prisma.InputJsonObject,
        releaseOn: releaseOn && columnOfLocalDate(releaseOn),
      };
    }),
  });
  const seats = await tx.seat.count({ where: { cohortId: source.id, retiredAt: null } });
  await writeSeats(tx, cohortId, seats);
}
