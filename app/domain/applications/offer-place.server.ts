import { loadCalendar } from "~/domain/calendar/load-calendar.server";
import { localDateOfColumn } from "~/domain/calendar/local-date";
import { claimSeat } from "~/domain/seats/claim-seat.server";
import { readSetting } from "~/domain/settings/read-setting.server";
import { trilingualSchema } from "~/domain/trilingual-schema";
import type { ActorKind, ApplicationStatus } from "~/generated/prisma/enums";
import type { Tx } from "~/platform/db.server";
import { changeStatus } from "./change-status.server";
import { offerEnd } from "./dates";
import { lockApplication } from "./lock-application.server";
import { tellApplicant } from "./tell-applicant.server";

/** Why no offer was made. */
export type NoOffer = "no_free_seat" | "too_late";

/**
 * Offers a place: claims a seat, sets the day the offer lapses, tells the person; one transaction, the caller's.
 * Where the place is in a unit, the unit's answer becomes a condition of the enrolment.
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
    select: {
      offerValidWorkingDays: true,
      confirmFirstOffersBy: true,
      startsOn: true,
      unitConfirms: true,
    },
  });
  const calendar = await loadCalendar(tx, now);
  const lapsesAt = offerEnd({ ...cohort, startsOn: localDateOfColumn(cohort.startsOn) }, now, calendar);
  const leastHours = await readSetting(tx, now, "offers.leastHours");
  if (lapsesAt.getTime() - now.getTime() < leastHours * 3_600_000) return "too_late";

  const seatId = await claimSeat(tx, now, {
    cohortId: application.cohortId,
    applicationId: application.id,
    unitPlaceId,
  });
  if (!seatId) return "no_free_seat";
  const { eventId } = await changeStatus(tx, now, {
    application,
    action: "offer",
    to: "offered",
    actor,
    set: { offeredAt: now, offerLapsesAt: lapsesAt, advice: offer.advice ?? null },
  });
  const place = unitPlaceId
    ? await tx.unitPlace.findUniqueOrThrow({
        where: { id: unitPlaceId },
        select: { title: true, unit: { select: { name: true } } },
      })
    : null;
  // Where a unit takes people in, its supervisor has the last word.
  if (place?.unit && cohort.unitConfirms) {
    await tx.offerCondition.create({ data: { applicationId: application.id, kind: "unit_answer", createdAt: now } });
  }
  await tellApplicant(tx, now, { applicationId: application.id, eventId }, "offer", (about) => ({
    ...about,
    unitName: place && trilingualSchema.parse(place.unit ? place.unit.name : place.title),
    lapsesAt: lapsesAt.toISOString(),
  }));
  return null;
}
