import { findReadableCohort } from "~/domain/cohorts/find-readable-cohort.server";
import type { Trilingual } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { trilingualSchema } from "~/domain/trilingual-schema";
import type { ApplicationStatus } from "~/generated/prisma/enums";
import { asViewer, type Tx } from "~/platform/db.server";

export type ListedSeat = {
  number: number;
  unit: Trilingual | null;
  reservedFor: Trilingual | null;
  holder: { reference: string; surname: string; givenName: string; status: ApplicationStatus } | null;
  since: Date | null;
  /** The end of the offer, exclusive; null once the place is kept. */
  replyBy: Date | null;
};

export type Waiting = { rank: number; reference: string; surname: string; givenName: string; submittedAt: Date };

/** A cohort's seats in their order and its waiting list in the order of promotion. @throws {NotFound} */
export function listSeats(viewer: Viewer, code: string): Promise<{ seats: ListedSeat[]; waiting: Waiting[] }> {
  return asViewer(viewer, async (tx) => {
    const cohort = await findReadableCohort(tx, viewer, code);
    return { seats: await seatsOf(tx, cohort.id), waiting: await waitingOf(tx, cohort.id) };
  });
}

type Row = {
  number: number;
  unit: unknown;
  reservedFor: unknown;
  reference: string | null;
  surname: string;
  givenName: string;
  status: ApplicationStatus;
  since: Date | null;
  lapsesAt: Date | null;
};

async function seatsOf(tx: Tx, cohortId: string): Promise<ListedSeat[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select seat.number, u.name as unit, r.name as "reservedFor", a.reference, a.surname, a.given_name as "givenName",
      a.status::text as status, h.held_at as since, case when a.status = 'offered' then a.offer_lapses_at end as "lapsesAt"
    from seat
    left join unit_place on unit_place.id = seat.unit_place_id
    left join unit u on u.id = unit_place.unit_id
    left join seat_reservation r on r.id = seat.reservation_id
    left join seat_hold h on h.seat_id = seat.id and h.released_at is null
    left join application a on a.id = h.application_id
    where seat.cohort_id = ${cohortId}::uuid and seat.retired_at is null
    order by seat.number`;
  return rows.map(({ number, unit, reservedFor, since, lapsesAt, reference, ...holder }) => ({
    number,
    unit: unit === null ? null : trilingualSchema.parse(unit),
    reservedFor: reservedFor === null ? null : trilingualSchema.parse(reservedFor),
    holder: reference === null ? null : { reference, ...holder },
    since,
    replyBy: lapsesAt,
  }));
}

async function waitingOf(tx: Tx, cohortId: string): Promise<Waiting[]> {
  const rows = await tx.application.findMany({
    where: { cohortId, status: "waitlisted" },
    select: { waitlistRank: true, reference: true, surname: true, givenName: true, rankAt: true },
    orderBy: [{ waitlistRank: "asc" }, { rankAt: "asc" }, { id: "asc" }],
  });
  return rows.map(({ waitlistRank, rankAt, surname, givenName, reference }) => {
    if (waitlistRank === null || rankAt === null) throw new Error(`${reference} waits without a rank`);
    return { reference, surname: surname ?? "", givenName: givenName ?? "", rank: waitlistRank, submittedAt: rankAt };
  });
}
