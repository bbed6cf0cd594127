import { loadOwnApplication } from "~/domain/applications/load-own-application.server";
import { lockApplication } from "~/domain/applications/lock-application.server";
import { recordAudit } from "~/domain/audit/record-audit.server";
import { RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { readSetting } from "~/domain/settings/read-setting.server";
import { asViewer } from "~/platform/db.server";
import { tellOfBooking } from "./booking-mail.server";
import { type CancelledFor, mayChange } from "./interview";
import { interviewStageOf, liveBooking } from "./own-interview.server";

/**
 * The candidate gives their time back; they may choose again while there are times. Without one it changes nothing.
 * @throws {NotFound} @throws {RuleBroken} when it is too late @throws {Conflict}
 */
export function releaseInterview(viewer: Viewer, input: { reference: string }): Promise<void> {
  return asViewer(viewer, async (tx, now) => {
    const application = await loadOwnApplication(tx, viewer, input.reference);
    await lockApplication(tx, application);
    const stage = await interviewStageOf(tx, application);
    if (!stage) throw new RuleBroken([{ key: "interviews.notNow" }]);
    const booking = await liveBooking(tx, application.id, stage.id);
    if (!booking) return;
    if (booking.attended) throw new RuleBroken([{ key: "interviews.tookPlace" }]);
    const hours = await readSetting(tx, now, "interviews.changeHours");
    if (!mayChange(booking.slot.startsAt, hours, now))
      throw new RuleBroken([{ key: "interviews.tooLateToChange", params: { hours } }]);
    await tx.interviewBooking.update({
      where: { id: booking.id },
      data: { cancelledAt: now, cancelledFor: "released" satisfies CancelledFor },
      select: { id: true },
    });
    await recordAudit(tx, now, {
      actor: "person",
      actorPersonId: viewer.personId,
      action: "release_interview",
      entity: "interview_booking",
      entityId: booking.id,
      fields: ["cancelledAt"],
    });
    await tellOfBooking(tx, now, { bookingId: booking.id, template: "interviewReleased" });
  });
}
