import { claimSeat } from "~/domain/seats/claim-seat.server";
import { groupsOf } from "~/domain/seats/groups-of.server";
import type { ActorKind, ApplicationStatus } from "~/generated/prisma/enums";
import type { Tx } from "~/platform/db.server";
import { lockApplication } from "./lock-application.server";
import { offerTerms } from "./offer-terms.server";
import { writeOffer } from "./write-offer.server";

/** Why no offer was made. */
export type NoOffer = "no_free_seat" | "too_late";

type Terms = { lapsesAt: Date | null; unitConfirms: boolean; setAside: boolean };

/** What offers of one cohort in one minute have in common, for a release of a great many of them. */
export type OfferMemory = Map<string, Terms>;

/**
 * Offers a place: claims a seat, sets the day the offer lapses, tells the person; one transaction, the caller's.
 * Somebody of a group that seats are set aside for takes one of those while one is free, else a seat open to all.
 * @returns null when the offer stands, or why it was not made
 */
export async function offerPlace(
  tx: Tx,
  now: Date,
  offer: {
    application: { id: string; status: ApplicationStatus; cohortId: string };
    unitPlaceId: string | null;
    actor: { kind: ActorKind; personId: string | null };
    advice?: string | null;
    memory?: OfferMemory;
  },
): Promise<NoOffer | null> {
  const { application, unitPlaceId, actor, memory = new Map() } = offer;
  await lockApplication(tx, application);
  const alike = `${application.cohortId} ${now.toISOString().slice(0, 16)}`;
  const terms = memory.get(alike) ?? (await termsOf(tx, now, application.cohortId));
  memory.set(alike, terms);
  const { lapsesAt, unitConfirms, setAside } = terms;
  if (!lapsesAt) return "too_late";
  const seatId = await claimSeat(tx, now, {
    cohortId: application.cohortId,
    applicationId: application.id,
    unitPlaceId,
    reservationIds: setAside ? await groupsOf(tx, application) : [],
  });
  if (!seatId) return "no_free_seat";
  await writeOffer(tx, now, {
    application,
    action: "offer",
    actor,
    unitPlaceId,
    unitConfirms,
    lapsesAt,
    advice: offer.advice ?? null,
  });
  return null;
}

async function termsOf(tx: Tx, now: Date, cohortId: string): Promise<Terms> {
  const { unitConfirms, ...cohort } = await tx.cohort.findUniqueOrThrow({
    where: { id: cohortId },
    select: { offerValidWorkingDays: true, confirmFirstOffersBy: true, startsOn: true, unitConfirms: true },
  });
  // Seats are set aside before a call opens, never while it is decided.
  const reserved = await tx.seatReservation.findFirst({ where: { cohortId, releasedAt: null }, select: { id: true } });
  return { lapsesAt: await offerTerms(tx, now, cohort), unitConfirms, setAside: reserved !== null };
}
