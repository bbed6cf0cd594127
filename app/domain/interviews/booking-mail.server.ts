import { tellApplicant } from "~/domain/applications/tell-applicant.server";
import { readSetting } from "~/domain/settings/read-setting.server";
import { trilingualSchema } from "~/domain/trilingual-schema";
import type { Tx } from "~/platform/db.server";
import { calendarSequence, calendarUid, changeableUntil, mayChange, minutesOf, placeInWords } from "./interview";

/** When and where a booked interview is, in the words mails carry. Two statements. */
export async function bookedInterview(tx: Tx, bookingId: string) {
  const booking = await tx.interviewBooking.findUniqueOrThrow({
    where: { id: bookingId },
    select: {
      applicationId: true,
      stageId: true,
      bookedAt: true,
      stage: { select: { name: true } },
      slot: { select: { startsAt: true, endsAt: true, place: true, link: true, unit: { select: { name: true } } } },
    },
  });
  const { applicationId, stageId, bookedAt, stage, slot } = booking;
  const all = await tx.interviewBooking.findMany({
    where: { applicationId, stageId },
    select: { cancelledAt: true, slot: { select: { version: true } } },
  });
  return {
    ...{ applicationId, bookedAt },
    interview: {
      stageName: trilingualSchema.parse(stage.name),
      startsAt: slot.startsAt.toISOString(),
      minutes: minutesOf(slot),
      place: placeInWords(
        slot.unit && trilingualSchema.parse(slot.unit.name),
        slot.place === null ? null : trilingualSchema.parse(slot.place),
      ),
      link: slot.link,
    },
    entry: {
      uid: calendarUid({ applicationId, stageId }),
      sequence: calendarSequence(
        all.map((each) => ({ cancelled: each.cancelledAt !== null, slotVersion: each.slot.version })),
      ),
    },
  };
}

/** The mails that go with an entry for the calendar; all of them carry the same facts. */
type CalendarTemplate = `interview${"Booked" | "Changed" | "Moved" | "Cancelled" | "Released"}`;

/**
 * Writes a mail with the calendar's entry of a booking, in the transaction of its cause.
 * @param cause makes the mail one of its kind where a booking may have several
 */
export async function tellOfBooking(
  tx: Tx,
  now: Date,
  { bookingId, template, cause = "" }: { bookingId: string; template: CalendarTemplate; cause?: string },
): Promise<void> {
  const { applicationId, interview, entry } = await bookedInterview(tx, bookingId);
  const data = { ...interview, ...entry, stamp: now.toISOString() };
  const event = { applicationId, eventId: cause === "" ? bookingId : `${bookingId}:${cause}` };
  if (template !== "interviewBooked") {
    await tellApplicant(tx, now, event, template, (about) => ({ ...about, ...data }));
    return;
  }
  const startsAt = new Date(interview.startsAt);
  const hours = await readSetting(tx, now, "interviews.changeHours");
  const changeUntil = mayChange(startsAt, hours, now) ? changeableUntil(startsAt, hours).toISOString() : null;
  await tellApplicant(tx, now, event, template, (about) => ({ ...about, ...data, changeUntil }));
}
