import { tellApplicant } from "~/domain/applications/tell-applicant.server";
import { readSetting } from "~/domain/settings/read-setting.server";
import { asSystem } from "~/platform/db.server";
import { bookedInterview } from "./booking-mail.server";

const HOUR_MS = 3_600_000;

/**
 * Reminds candidates of an interview that is near, once for each time they have. Whoever took it later than the reminder
 * would have come has just read it. @returns how many were reminded
 */
export function remindCandidates(): Promise<number> {
  return asSystem("remind_candidates", async (tx, now) => {
    const ahead = (await readSetting(tx, now, "interviews.reminderHours")) * HOUR_MS;
    const due = await tx.$queryRaw<{ id: string }[]>`
      update interview_booking set reminded_at = ${now}
      where id in (
        select b.id from interview_booking b join interview_slot s on s.id = b.slot_id
        where b.cancelled_at is null and b.reminded_at is null
          and s.starts_at > ${now} and s.starts_at <= ${new Date(now.getTime() + ahead)}
          and b.booked_at < s.starts_at - make_interval(secs => ${ahead / 1000})
        for update of b skip locked)
      returning id`;
    for (const { id } of due) {
      const { applicationId, interview } = await bookedInterview(tx, id);
      const eventId = `${id}:${interview.startsAt}`;
      await tellApplicant(tx, now, { applicationId, eventId }, "interviewReminder", (about) => ({
        ...about,
        ...interview,
      }));
    }
    return due.length;
  });
}
