import { loadOwnApplication } from "~/domain/applications/load-own-application.server";
import type { Viewer } from "~/domain/people/viewer";
import { readSetting } from "~/domain/settings/read-setting.server";
import { trilingualSchema } from "~/domain/trilingual-schema";
import { asViewer } from "~/platform/db.server";
import { bookedInterview } from "./booking-mail.server";
import { changeableUntil, mayChange } from "./interview";
import { offeredSlots } from "./offered-slots.server";
import { interviewStageOf, liveBooking } from "./own-interview.server";

const HOUR_MS = 3_600_000;

/**
 * The interview of the viewer's own application: the time they have, and the times they may take. The same number of
 * statements for any number of slots. @throws {NotFound} for anyone else's application
 */
export function getMyInterview(viewer: Viewer, reference: string) {
  return asViewer(viewer, async (tx, now) => {
    const application = await loadOwnApplication(tx, viewer, reference);
    const head = { reference, cohortName: trilingualSchema.parse(application.cohort.name) };
    const stage = await interviewStageOf(tx, application);
    if (!stage) return { ...head, stage: null, booking: null, slots: [], changeHours: 0 };
    const changeHours = await readSetting(tx, now, "interviews.changeHours");
    const live = await liveBooking(tx, application.id, stage.id);
    const booking = live && {
      ...(await bookedInterview(tx, live.id)),
      slotId: live.slotId,
      startsAt: live.slot.startsAt,
      endsAt: live.slot.endsAt,
      over: live.slot.endsAt <= now,
      /** Null while nobody has said so. */
      attended: live.attended,
      mayChange: mayChange(live.slot.startsAt, changeHours, now),
      changeableUntil: changeableUntil(live.slot.startsAt, changeHours),
    };
    const after = new Date(now.getTime() + changeHours * HOUR_MS);
    const slots =
      booking && !booking.mayChange
        ? []
        : await offeredSlots(tx, now, { stageId: stage.id, applicationId: application.id, after });
    return { ...head, stage, booking, slots: slots.filter(({ id }) => id !== live?.slotId), changeHours };
  });
}

export type MyInterview = Awaited<ReturnType<typeof getMyInterview>>;
