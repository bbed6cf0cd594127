import { loadOwnApplication } from "~/domain/applications/load-own-application.server";
import { lockApplication } from "~/domain/applications/lock-application.server";
import { RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { readSetting } from "~/domain/settings/read-setting.server";
import { asViewer } from "~/platform/db.server";
import { mayChange } from "./interview";
import { interviewStageOf, liveBooking } from "./own-interview.server";
import { placeBooking } from "./place-booking.server";

const HOUR_MS = 3_600_000;

/**
 * The candidate takes a time, or moves to another one: the old time is freed and the new one taken together, or neither.
 * Until the hours before the old and the new time that the setting names.
 * @throws {NotFound} @throws {RuleBroken} @throws {Conflict} when the application changed meanwhile
 */
export function bookInterview(viewer: Viewer, input: { reference: string; slotId: string }): Promise<void> {
  return asViewer(viewer, async (tx, now) => {
    const application = await loadOwnApplication(tx, viewer, input.reference);
    await lockApplication(tx, application);
    const stage = await interviewStageOf(tx, application);
    if (!stage) throw new RuleBroken([{ key: "interviews.notNow" }]);
    if (input.slotId === "") throw new RuleBroken([{ key: "interviews.chooseTime", field: "slot" }]);
    const hours = await readSetting(tx, now, "interviews.changeHours");
    const old = await liveBooking(tx, application.id, stage.id);
    if (old?.attended) throw new RuleBroken([{ key: "interviews.tookPlace", field: "slot" }]);
    if (old && old.slotId !== input.slotId && !mayChange(old.slot.startsAt, hours, now))
      throw new RuleBroken([{ key: "interviews.tooLateToChange", params: { hours } }]);
    await placeBooking(tx, now, {
      ...{ application, stageId: stage.id, slotId: input.slotId },
      by: { kind: "applicant", personId: viewer.personId },
      after: new Date(now.getTime() + hours * HOUR_MS),
    });
  });
}
