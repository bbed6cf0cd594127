import { readSetting } from "~/domain/settings/read-setting.server";
import { asSystem } from "~/platform/db.server";
import { tellApplicant } from "./tell-applicant.server";

const HOUR_MS = 3_600_000;

/**
 * Reminds those who have not corrected yet, once per return. Whoever was given less time than the reminder's own needs
 * none: the return is fresh. A hold keeps it back.
 * @returns how many were reminded
 */
export function remindOfReturns(): Promise<number> {
  return asSystem("remind_of_returns", async (tx, now) => {
    const ahead = (await readSetting(tx, now, "returns.reminderHours")) * HOUR_MS;
    const due = await tx.$queryRaw<{ id: string; eventId: string; until: Date }[]>`
      select a.id, e.id as "eventId", a.returned_until as until
      from application a
      join cohort c on c.id = a.cohort_id and c.state <> 'cancelled'
      join lateral (select id from application_event where application_id = a.id and action = 'return'
        order by at desc, id desc limit 1) e on true
      where a.status = 'returned' and a.returned_until > ${now}
        and a.returned_until <= ${new Date(now.getTime() + ahead)}
        and a.returned_at < a.returned_until - make_interval(secs => ${ahead / 1000})
        and not exists (select 1 from outbox_message m where m.idempotency_key = 'correctionReminder:' || e.id)
        and not exists (select from clock_hold h where h.cohort_id = a.cohort_id and h.subject = 'returnsReminded'
          and (h.application_id is null or h.application_id = a.id) and h.ended_at is null and h.until > ${now})
      order by a.returned_until, a.id`;
    for (const { id, eventId, until } of due) {
      await tellApplicant(tx, now, { applicationId: id, eventId }, "correctionReminder", (about) => ({
        ...about,
        until: until.toISOString(),
      }));
    }
    return due.length;
  });
}
