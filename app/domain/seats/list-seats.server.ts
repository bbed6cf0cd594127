import { findReadableCohort } from "~/domain/cohorts/find-readable-cohort.server";
import type { Trilingual } from "~/domain/languages";
import { canApproveForCohort, canRunCohort } from "~/domain/people/policy";
import type { Viewer } from "~/domain/people/viewer";
import { trilingualSchema } from "~/domain/trilingual-schema";
import type { ApplicationStatus } from "~/generated/prisma/enums";
import { asViewer, type Tx } from "~/platform/db.server";
import { type ListedPromotion, listPromotions } from "./list-promotions.server";
import { listWaiting, type Waiting } from "./list-waiting.server";
import { type Standstill, standstillOf } from "./promotion-rules";
import { promotionFacts } from "./promotion-terms.server";

export type ListedSeat = {
  number: number;
  /** A place in a unit, or a track, which has none. */
  place: { id: string; key: string; title: Trilingual; unit: Trilingual | null } | null;
  /** The group it is set aside for, until the reservation is opened to all. */
  reservedFor: { id: string; key: string; name: Trilingual } | null;
  holder: { reference: string; surname: string; givenName: string; status: ApplicationStatus } | null;
  since: Date | null;
  /** The end of the offer, exclusive; null once the place is kept. */
  replyBy: Date | null;
};

export type Seating = {
  seats: ListedSeat[];
  /** In the order of promotion. */
  waiting: Waiting[];
  /** The receipts, the latest first. */
  promotions: ListedPromotion[];
  /** Why nobody is promoted now; null while the list moves. */
  standstill: Standstill | null;
  /** From this instant on nobody is promoted. */
  endsAt: Date;
  /** Changes places and closes the list. */
  mayRun: boolean;
  /** Asks for moves on the list, and answers those of others. */
  mayMove: boolean;
};

/** A cohort's seats in their order, its waiting list in the order of promotion, and the receipts. @throws {NotFound} */
export function listSeats(viewer: Viewer, code: string): Promise<Seating> {
  return asViewer(viewer, async (tx, now) => {
    const cohort = await findReadableCohort(tx, viewer, code);
    const facts = await promotionFacts(tx, now, cohort.id);
    const scope = { programmeId: cohort.programmeId, cohortId: cohort.id };
    const mayRun = canRunCohort(viewer, scope);
    return {
      seats: await seatsOf(tx, cohort.id),
      waiting: await listWaiting(tx, viewer, cohort.id),
      promotions: await listPromotions(tx, cohort.id),
      standstill: standstillOf(facts, now),
      endsAt: facts.endsAt,
      mayRun,
      mayMove: mayRun || canApproveForCohort(viewer, scope),
    };
  });
}

async function seatsOf(tx: Tx, cohortId: string): Promise<ListedSeat[]> {
  const rows = await tx.seat.findMany({
    where: { cohortId, retiredAt: null },
    orderBy: { number: "asc" },
    select: {
      number: true,
      unitPlace: { select: { id: true, key: true, title: true, unit: { select: { name: true } } } },
      reservation: { select: { id: true, key: true, name: true, releasedAt: true } },
      holds: {
        where: { releasedAt: null },
        select: {
          heldAt: true,
          application: {
            select: { reference: true, surname: true, givenName: true, status: true, offerLapsesAt: true },
          },
        },
      },
    },
  });
  return rows.map(({ number, unitPlace, reservation, holds: [hold] }) => ({
    number,
    place: unitPlace && {
      id: unitPlace.id,
      key: unitPlace.key,
      title: trilingualSchema.parse(unitPlace.title),
      unit: unitPlace.unit && trilingualSchema.parse(unitPlace.unit.name),
    },
    reservedFor:
      reservation && reservation.releasedAt === null
        ? { id: reservation.id, key: reservation.key, name: trilingualSchema.parse(reservation.name) }
        : null,
    holder: hold
      ? {
          reference: hold.application.reference,
          surname: hold.application.surname ?? "",
          givenName: hold.application.givenName ?? "",
          status: hold.application.status,
        }
      : null,
    since: hold?.heldAt ?? null,
    replyBy: hold && hold.application.status === "offered" ? hold.application.offerLapsesAt : null,
  }));
}
