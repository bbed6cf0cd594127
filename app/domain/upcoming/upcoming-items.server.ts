import { actionOf, isLive, statusesWhere } from "~/domain/applications/application";
import { mayReview } from "~/domain/assignment/may-review.server";
import { bakuDateOf, bakuInstant } from "~/domain/calendar/baku-time";
import { loadCalendar } from "~/domain/calendar/load-calendar.server";
import { addDays, type LocalDate } from "~/domain/calendar/local-date";
import { nextWorkingDay, type WorkingCalendar } from "~/domain/calendar/working-calendar";
import { OPEN_REVIEW, REVIEWS_JOINED } from "~/domain/reviews/own-reviews.server";
import { readSetting } from "~/domain/settings/read-setting.server";
import { ASSESSED } from "~/domain/stages/stage-work";
import { Prisma } from "~/generated/prisma/client";
import type { Tx } from "~/platform/db.server";

/** Hours and days before an end at which somebody is reminded of it, and when reviewers get their next digest. */
export type ReminderTimes = {
  returnHours: number;
  interviewHours: number;
  consentDays: readonly number[];
  digestAt: Date;
};

export async function reminderTimes(tx: Tx, now: Date): Promise<ReminderTimes> {
  return {
    returnHours: await readSetting(tx, now, "returns.reminderHours"),
    interviewHours: await readSetting(tx, now, "interviews.reminderHours"),
    consentDays: await readSetting(tx, now, "consents.reminderDays"),
    digestAt: nextDigest(now, await readSetting(tx, now, "reviews.digestHour"), await loadCalendar(tx, now)),
  };
}

/** The next working day's hour of digests, today's while it is ahead. */
export function nextDigest(now: Date, hour: number, calendar: WorkingCalendar): Date {
  const at = (day: LocalDate) => bakuInstant(day, `${String(hour).padStart(2, "0")}:00:00`);
  const today = bakuDateOf(now);
  const first = nextWorkingDay(today, calendar);
  return at(first) > now ? at(first) : at(nextWorkingDay(addDays(today, 1), calendar));
}

/** Midnight in Baku at the beginning of a day. */
const morning = (day: Prisma.Sql) => Prisma.sql`(${day})::date::timestamp at time zone 'Asia/Baku'`;
const states = (of: readonly string[]) => Prisma.sql`any(${[...of]}::application_status[])`;

/** Until when something is kept back; null where it is not. */
const held = (subject: string) => Prisma.sql`(select max(h.until) from clock_hold h
  where h.cohort_id = a.cohort_id and h.subject = ${subject} and h.ended_at is null
    and (h.application_id is null or h.application_id = a.id))`;

/**
 * Every single thing the clock will do in these cohorts, as rows of `kind, cohort_id, at, number, application_id`:
 * `number` is null for what is about the cohort itself. Lists for staff take `known`: what never reached the Service is not
 * even counted there, because a number would tell of a minor whose guardian has not agreed. Part of a larger statement;
 * nothing is read here.
 */
export function upcomingItems(
  cohortIds: readonly string[],
  now: Date,
  times: ReminderTimes,
  whose: "known" | "everybody",
): Prisma.Sql {
  const known = whose === "known" ? Prisma.sql`a.received_at is not null` : Prisma.sql`true`;
  const mine = Prisma.sql`c.id = any(${[...cohortIds]}::uuid[]) and c.state not in ('draft', 'cancelled')`;
  const joined = Prisma.sql`application a join cohort c on c.id = a.cohort_id and ${mine}`;
  const offered = states(actionOf("lapse_offer").from);
  const returned = states(actionOf("lapse_return").from);
  const awaiting = states(actionOf("lapse_consent").from);
  const waiting = states(actionOf("close_waiting_list").from);
  const reminded = Prisma.sql`a.returned_until - make_interval(hours => ${times.returnHours}::int)`;
  const beforeInterview = Prisma.sql`t.starts_at - make_interval(hours => ${times.interviewHours}::int)`;
  const lastDay = Prisma.sql`((l.expires_at - interval '1 millisecond') at time zone 'Asia/Baku')::date`;
  const ofAge = morning(Prisma.sql`p.birth_date + make_interval(years => c.guardian_consent_under)`);
  const reviewing = mayReview(now, {
    person: Prisma.sql`r.reviewer_id`,
    cohort: Prisma.sql`c.id`,
    programme: Prisma.sql`c.programme_id`,
  });
  return Prisma.sql`
    select 'opens' as kind, c.id as cohort_id, c.opens_at as at, null::int as number, null::uuid as application_id
      from cohort c where ${mine}
    union all select 'closes', c.id, c.closes_at, (select count(*) from application d
        where d.cohort_id = c.id and d.status = ${states(actionOf("close").from)})::int, null
      from cohort c where ${mine}
    union all select 'starts', c.id, ${morning(Prisma.sql`c.starts_on`)}, null, null from cohort c where ${mine}
    union all select 'consentsLapse', c.id, a.consent_lapses_at, 1, a.id from ${joined}
      where a.status = ${awaiting} and ${known}
    union all select 'consentsReminded', due.cohort_id, due.at, 1, due.application_id from (
        select c.id as cohort_id, a.id as application_id, l.sent_at, l.expires_at, greatest(
          (${lastDay} + 1 - day.number + time '09:00') at time zone 'Asia/Baku', ${held("consentsReminded")}) as at
        from ${joined} join guardian_link l on l.application_id = a.id
          and l.purpose = 'answer' and l.used_at is null and l.revoked_at is null
        cross join unnest(${[...times.consentDays]}::int[]) as day(number)
        where a.status = ${awaiting} and ${known}) as due
      where due.at > due.sent_at and due.at < due.expires_at group by 2, 3, 5
    union all select 'returnsLapse', c.id, a.returned_until, 1, a.id from ${joined} where a.status = ${returned}
    union all select 'returnsReminded', c.id, greatest(${reminded}, ${held("returnsReminded")}), 1, a.id from ${joined}
      where a.status = ${returned} and a.returned_at < ${reminded}
        and greatest(${reminded}, ${held("returnsReminded")}) < a.returned_until
    union all select 'offersLapse', c.id, a.offer_lapses_at, 1, a.id from ${joined} where a.status = ${offered}
    union all select 'testsClose', c.id, t.ends_at, 1, a.id from ${joined}
      join test_sitting t on t.application_id = a.id and t.finished_at is null
    union all select 'digestsSent', c.id, ${times.digestAt}::timestamptz, count(distinct r.reviewer_id)::int, null
      from ${REVIEWS_JOINED} where ${mine} and ${OPEN_REVIEW} and r.purpose <> 'panel' and ${reviewing}
        and (s.ends_at > ${times.digestAt} or r.assigned_at > coalesce((select max(o.created_at) from outbox_message o
          where o.person_id = r.reviewer_id and o.template = 'reviewsDue'), '-infinity')) group by c.id
    union all select 'stageEnds', c.id, greatest(s.ends_at, after.starts_at, ${held("stageEnds")}), 1, a.id from ${joined}
      join cohort_stage s on s.cohort_id = c.id and s.key = a.stage_key and s.kind <> 'initial_check'
        and coalesce(s.settings ->> 'advancedBy', 'clock') = 'clock'
      join cohort_stage after on after.cohort_id = c.id and after.position = (
        select min(position) from cohort_stage where cohort_id = c.id and position > s.position)
      where a.status = ${states(ASSESSED)}
    union all select 'interviewsReminded', c.id, ${beforeInterview}, 1, a.id
      from interview_booking b join interview_slot t on t.id = b.slot_id
      join application a on a.id = b.application_id join cohort c on c.id = a.cohort_id and ${mine}
      where b.cancelled_at is null and b.reminded_at is null and t.starts_at > ${now} and b.booked_at < ${beforeInterview}
    union all select 'waitingListEnds', c.id, least(c.promote_until, ${morning(Prisma.sql`c.starts_on`)}), 1, a.id
      from ${joined} where a.status = ${waiting}
    union all select 'packetReleased', c.id, k.release_at, 1, d.application_id
      from decision_packet k join cohort c on c.id = k.cohort_id and ${mine} join decision d on d.packet_id = k.id
      where k.state = 'scheduled'
    union all select 'seatsReleased', c.id, ${morning(Prisma.sql`r.release_on`)}, (select count(*) from seat s
        where s.reservation_id = r.id and s.retired_at is null
          and not exists (select from seat_hold where seat_id = s.id and released_at is null))::int, null
      from seat_reservation r join cohort c on c.id = r.cohort_id and ${mine}
      where r.released_at is null and r.release_on is not null
    union all select 'comeOfAge', c.id, ${ofAge}, 1, a.id from ${joined} join profile p on p.person_id = a.person_id
      where a.received_at is not null and a.status = ${states(statusesWhere(isLive))} and ${ofAge} > ${now}
        and exists (select from consent o where o.application_id = a.id and o.kind = 'participation'
          and o.guardian_id is not null and not o.superseded)
    union all select 'mailsSent', c.id, m.send_after, 1, a.id from outbox_message m
      join application a on a.id = m.application_id join cohort c on c.id = a.cohort_id and ${mine}
      where m.state = 'queued' and m.send_after > ${now} and ${known}`;
}
