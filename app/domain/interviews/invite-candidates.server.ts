import { tellApplicant } from "~/domain/applications/tell-applicant.server";
import { readSetting } from "~/domain/settings/read-setting.server";
import { ASSESSED } from "~/domain/stages/stage-work";
import { trilingualSchema } from "~/domain/trilingual-schema";
import { asSystem } from "~/platform/db.server";

const HOUR_MS = 3_600_000;

/** Mails written in one run; the next tick goes on. */
const MOST_AT_ONCE = 500;

/**
 * Writes to candidates who are in a stage of interviews, have no time yet, and can choose one now: once for each time they
 * come into the stage, whether they or the slots were there first. @returns how many
 */
export function inviteCandidates(): Promise<number> {
  return asSystem("invite_candidates", async (tx, now) => {
    const after = new Date(now.getTime() + (await readSetting(tx, now, "interviews.changeHours")) * HOUR_MS);
    const due = await tx.$queryRaw<{ id: string; entryId: string; stageName: unknown }[]>`
      select a.id, e.id as "entryId", s.name as "stageName"
      from cohort_stage s
      join cohort c on c.id = s.cohort_id and c.state <> 'cancelled'
      join application a on a.cohort_id = s.cohort_id and a.stage_key = s.key
        and a.status = any(${[...ASSESSED]}::application_status[])
      join stage_entry e on e.application_id = a.id and e.stage_id = s.id and e.left_at is null
      where s.kind = 'interview'
        and exists (select from interview_slot t where t.stage_id = s.id and t.cancelled_at is null and t.starts_at > ${after}
          and t.capacity > (select count(*) from interview_booking b where b.slot_id = t.id and b.cancelled_at is null))
        and not exists (select from interview_booking b
          where b.application_id = a.id and b.stage_id = s.id and b.cancelled_at is null)
        and not exists (select from outbox_message m where m.idempotency_key = 'interviewInvitation:' || e.id)
      order by e.entered_at, a.id limit ${MOST_AT_ONCE}`;
    for (const { id, entryId, stageName } of due) {
      const event = { applicationId: id, eventId: entryId };
      await tellApplicant(tx, now, event, "interviewInvitation", (about) => ({
        ...about,
        stageName: trilingualSchema.parse(stageName),
      }));
    }
    return due.length;
  });
}
