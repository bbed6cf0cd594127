import type { Tx } from "~/platform/db.server";

type Group = { size: number; unitPlaceId?: string; reservationId?: string };

/**
 * The numbered seats of a cohort nobody applied to yet, written anew: those of places first, then those set aside, then
 * the open ones. The caller holds the cohort's row and knows it is a draft.
 */
export async function writeSeats(tx: Tx, cohortId: string, total: number): Promise<void> {
  await tx.seat.deleteMany({ where: { cohortId } });
  const places = await tx.unitPlace.findMany({
    where: { cohortId },
    select: { id: true, number: true },
    orderBy: [{ position: "asc" }, { key: "asc" }],
  });
  const reservations = await tx.seatReservation.findMany({
    where: { cohortId },
    select: { id: true, number: true },
    orderBy: { key: "asc" },
  });
  const groups: Group[] = [
    ...places.map(({ id, number }) => ({ size: number, unitPlaceId: id })),
    ...reservations.map(({ id, number }) => ({ size: number, reservationId: id })),
  ];
  const open = total - groups.reduce((sum, { size }) => sum + size, 0);
  const seats = [...groups, { size: Math.max(0, open) }].flatMap(({ size, ...group }: Group) =>
    Array.from({ length: size }, () => group),
  );
  await tx.seat.createMany({ data: seats.map((group, at) => ({ ...group, cohortId, number: at + 1 })) });
}
