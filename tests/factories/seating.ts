import { offerPlace } from "~/domain/applications/offer-place.server";
import type { Viewer } from "~/domain/people/viewer";
import type { Prisma } from "~/generated/prisma/client";
import { asSystem } from "~/platform/db.server";
import { type BareApplication, bareApplications } from "./bare-application";
import { type BareCohort, bareCohort } from "./bare-cohort";

const named = (text: string) => ({ az: text, en: text, ru: text });

/** The reservation of the forum: young people from outside Baku. */
export const REGIONS = { field: "region", operator: "notIn", values: ["AZ-BA"] } as const;

export type Seating = BareCohort & { places: Record<string, string>; reservations: Record<string, string> };

/**
 * A bare cohort whose seats belong to places (tracks, by key), to groups (set aside for the regions, by key) or to
 * nobody, in this order of their numbers.
 */
export async function seatedCohort(given: {
  code: string;
  programme?: string;
  open?: number;
  places?: Record<string, number>;
  reserved?: Record<string, number>;
  columns?: Prisma.CohortUncheckedUpdateInput;
}): Promise<Seating> {
  const { code, programme, open = 0, places = {}, reserved = {}, columns = {} } = given;
  const cohort = await bareCohort({ code, programme });
  return asSystem("test rows", async (tx) => {
    const seating: Seating = { ...cohort, places: {}, reservations: {} };
    const seats: { unitPlaceId?: string; reservationId?: string }[] = [];
    for (const [key, number] of Object.entries(places)) {
      const data = { cohortId: cohort.id, key, title: named(key), number };
      const { id: unitPlaceId } = await tx.unitPlace.create({ data });
      seating.places[key] = unitPlaceId;
      seats.push(...Array.from({ length: number }, () => ({ unitPlaceId })));
    }
    for (const [key, number] of Object.entries(reserved)) {
      const data = { cohortId: cohort.id, key, name: named(key), number, condition: REGIONS };
      const { id: reservationId } = await tx.seatReservation.create({ data });
      seating.reservations[key] = reservationId;
      seats.push(...Array.from({ length: number }, () => ({ reservationId })));
    }
    seats.push(...Array.from({ length: open }, () => ({})));
    await tx.seat.createMany({ data: seats.map((seat, at) => ({ ...seat, cohortId: cohort.id, number: at + 1 })) });
    await tx.cohort.update({ where: { id: cohort.id }, data: columns, select: { id: true } });
    return seating;
  });
}

export type Seated = { id: string; reference: string; viewer: Viewer };

/** Applications as rows with the viewers who own them. */
export async function owned(cohort: BareCohort, rows: BareApplication[]): Promise<Seated[]> {
  const references = await bareApplications(cohort, rows);
  return asSystem("test rows", async (tx) => {
    const found = await tx.application.findMany({
      where: { reference: { in: references } },
      select: { id: true, reference: true, personId: true },
      orderBy: { reference: "asc" },
    });
    return found.map(({ id, reference, personId }) => ({ id, reference, viewer: ownerViewer(personId) }));
  });
}

/** People who have been offered a seat each, of the named place or of none, as a released packet would. */
export async function offeredTo(
  cohort: BareCohort,
  rows: (BareApplication & { unitPlaceId?: string })[],
): Promise<Seated[]> {
  const people = await owned(
    cohort,
    rows.map(({ unitPlaceId: _place, ...row }) => ({ ...row, status: "in_review" as const })),
  );
  for (const [at, { id }] of people.entries()) {
    await asSystem("test rows", async (tx, now) => {
      const why = await offerPlace(tx, now, {
        application: { id, status: "in_review", cohortId: cohort.id },
        unitPlaceId: rows[at]?.unitPlaceId ?? null,
        actor: { kind: "packet", personId: null },
      });
      if (why) throw new Error(`the offer was not made: ${why}`);
    });
  }
  return people;
}

/** A waiting list in this order. */
export function waiting(cohort: BareCohort, rows: BareApplication[]): Promise<Seated[]> {
  return owned(
    cohort,
    rows.map((row, at) => ({ waitlistRank: at + 1, ...row, status: "waitlisted" as const })),
  );
}

function ownerViewer(personId: string): Viewer {
  return { kind: "person", personId, userId: personId, email: "", name: "", language: "az", grants: [] };
}

/** The statuses of these people's applications, in their order. */
export async function statusesOf(people: readonly { id: string }[]): Promise<string[]> {
  const rows = await asSystem("test", (tx) =>
    tx.application.findMany({ where: { id: { in: people.map(({ id }) => id) } }, select: { id: true, status: true } }),
  );
  const byId = new Map<string, string>(rows.map(({ id, status }) => [id, status]));
  return people.map(({ id }) => byId.get(id) ?? "");
}

/** Numbers of the seats these people hold, in their order; null for those who hold none. */
export async function seatsHeldBy(people: readonly { id: string }[]): Promise<(number | null)[]> {
  const holds = await asSystem("test", (tx) =>
    tx.seatHold.findMany({
      where: { applicationId: { in: people.map(({ id }) => id) }, releasedAt: null },
      select: { applicationId: true, seat: { select: { number: true } } },
    }),
  );
  return people.map(({ id }) => holds.find(({ applicationId }) => applicationId === id)?.seat.number ?? null);
}
