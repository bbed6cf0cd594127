import { claimSeat } from "~/domain/seats/claim-seat.server";
import { groupsOf } from "~/domain/seats/groups-of.server";
import type { ActorKind, ApplicationStatus } from "~/generated/prisma/enums";
import type { Tx } from "~/platform/db.server";
import { lockApplication } from "./lock-application.server";
import { offerTerms } from "./offer-terms.server";
import { writeOffer } from "./write-offer.server";

/** Why no offer was made. */
export type NoOffer = "no_free_seat" | "too_late";

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
  },
): Promise<NoOffer | null> {
  const { application, unitPlaceId, actor } = offer;
  await lockApplication(tx, application);
  const cohort = await tx.cohort.findUniqueOrThrow({
    where: { id: application.cohortId },
    select: { offerValidWorkingDays: true, confirmFirstOffersBy: true, startsOn: true, unitConfirms: true },
  });
  const lapsesAt = await offerTerms(tx, now, cohort);
  if (!lapsesAt) return "too_late";
  const seatId = await claimSeat(tx, now, {
    cohortId: application.cohortId,
    applicationId: application.id,
    unitPlaceId,
    reservationIds: await groupsOf(tx, application),
  });
  if (!seatId) return "no_free_seat";
  await writeOffer(tx, now, {
    application,
    action: "offer",
    actor,
    unitPlaceId,
    unitConfirms: cohort.unitConfirms,
    lapsesAt,
    advice: offer.advice ?? null,
  });
  return null;
}
