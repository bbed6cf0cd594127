import type { Trilingual } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { trilingualSchema } from "~/domain/trilingual-schema";
import type { Tx } from "~/platform/db.server";
import { WAITING_ORDER } from "./load-queue.server";
import { belongsTo, GROUP_FACTS, reservationConditionSchema } from "./reservation-condition";

export type Waiting = {
  position: number;
  reference: string;
  surname: string;
  givenName: string;
  submittedAt: Date;
  /** Places they wait for, the first choice first. */
  wishes: Trilingual[];
  /** Groups they belong to that seats are set aside for. */
  groups: Trilingual[];
  /** A move by hand that awaits its second person. */
  move: { to: number; reason: string; askedBy: string; own: boolean } | null;
};

/** A cohort's waiting list in the order of promotion. Four statements for a list of any length. */
export async function listWaiting(tx: Tx, viewer: Viewer, cohortId: string): Promise<Waiting[]> {
  const rows = await tx.application.findMany({
    where: { cohortId, status: "waitlisted" },
    orderBy: [...WAITING_ORDER],
    select: {
      reference: true,
      surname: true,
      givenName: true,
      rankAt: true,
      wishedPlaceIds: true,
      excludedPlaceIds: true,
      ...GROUP_FACTS,
      waitlistMoves: { where: { answeredAt: null }, select: { toRank: true, reason: true, askedById: true } },
    },
  });
  if (rows.length === 0) return [];
  const places = await tx.unitPlace.findMany({ where: { cohortId }, select: { id: true, title: true } });
  const titles = new Map(places.map(({ id, title }) => [id, trilingualSchema.parse(title)]));
  const reservations = (
    await tx.seatReservation.findMany({
      where: { cohortId, releasedAt: null },
      orderBy: { key: "asc" },
      select: { name: true, condition: true },
    })
  ).map(({ name, condition }) => ({
    name: trilingualSchema.parse(name),
    condition: reservationConditionSchema.parse(condition),
  }));
  const askers = await tx.user.findMany({
    where: { personId: { in: rows.flatMap(({ waitlistMoves: [move] }) => move?.askedById ?? []) } },
    select: { personId: true, name: true },
  });
  return rows.map(({ reference, surname, givenName, rankAt, wishedPlaceIds, excludedPlaceIds, ...row }, at) => {
    if (rankAt === null) throw new Error(`${reference} waits without the time of its Submit`);
    const [move] = row.waitlistMoves;
    return {
      position: at + 1,
      reference,
      surname: surname ?? "",
      givenName: givenName ?? "",
      submittedAt: rankAt,
      wishes: wishedPlaceIds.filter((id) => !excludedPlaceIds.includes(id)).flatMap((id) => titles.get(id) ?? []),
      groups: reservations.filter(({ condition }) => belongsTo(condition, row)).map(({ name }) => name),
      move: move
        ? {
            to: move.toRank,
            reason: move.reason,
            askedBy: askers.find(({ personId }) => personId === move.askedById)?.name ?? "",
            own: move.askedById === viewer.personId,
          }
        : null,
    };
  });
}
