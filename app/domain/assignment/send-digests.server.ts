import { loadCalendar } from "~/domain/calendar/load-calendar.server";
import type { LocalDate } from "~/domain/calendar/local-date";
import { isLanguage } from "~/domain/languages";
import { mailOf } from "~/domain/messages/mail-templates";
import { OPEN_REVIEW, REVIEWS_JOINED } from "~/domain/reviews/own-reviews.server";
import { readSetting } from "~/domain/settings/read-setting.server";
import { trilingualSchema } from "~/domain/trilingual-schema";
import { Prisma } from "~/generated/prisma/client";
import { paths } from "~/paths";
import { asSystem, type Tx } from "~/platform/db.server";
import { enqueueMail } from "~/platform/outbox.server";
import { digestDay, isWorthTelling, toTell } from "./digest-due";
import { mayReview } from "./may-review.server";

/** Open reviews of one reviewer in one stage. */
type Row = {
  personId: string;
  email: string;
  language: string;
  cohortName: unknown;
  stageName: unknown;
  endsAt: Date;
  open: number;
  fresh: number;
};

/**
 * Writes to every reviewer who has something new or something that ends soon: one mail a working day, with numbers by
 * call and stage and never a name. Run again on the same day it writes nothing more.
 * @returns how many mails were written
 */
export function sendDigests(): Promise<number> {
  return asSystem("review_digest", async (tx, now) => {
    const calendar = await loadCalendar(tx, now);
    const today = digestDay(now, await readSetting(tx, now, "reviews.digestHour"), calendar);
    if (!today) return 0;
    const near = await readSetting(tx, now, "reviews.nearEndWorkingDays");
    let written = 0;
    for (const open of (await openByReviewer(tx, now, today)).values()) {
      const stages = toTell(open, now);
      if (!isWorthTelling(stages, today, near, calendar)) continue;
      await writeDigest(tx, now, today, stages);
      written++;
    }
    return written;
  });
}

/** One mail a person and day. */
const keyOf = (personId: string, today: LocalDate) => `reviewsDue:${personId}:${today}`;

/** Whoever has open reviews, may still open them, and was not written to today. New is what came since the last mail. */
async function openByReviewer(tx: Tx, now: Date, today: LocalDate): Promise<Map<string, Row[]>> {
  const rows = await tx.$queryRaw<Row[]>(Prisma.sql`
    select p.id as "personId", u.email, p.language, c.name as "cohortName", s.name as "stageName", s.ends_at as "endsAt",
      count(*)::int as open, (count(*) filter (where told.at is null or r.assigned_at > told.at))::int as fresh
    from ${REVIEWS_JOINED} join person p on p.id = r.reviewer_id
    join app_user u on u.person_id = p.id
    left join lateral (select max(created_at) as at from outbox_message o
      where o.person_id = p.id and o.template = 'reviewsDue') told on true
    where ${OPEN_REVIEW} and r.purpose <> 'panel'
      and ${mayReview(now, { person: Prisma.sql`p.id`, cohort: Prisma.sql`c.id`, programme: Prisma.sql`c.programme_id` })}
      and not exists (select from outbox_message o where o.idempotency_key = 'reviewsDue:' || p.id || ':' || ${today})
    group by p.id, u.email, s.id, c.id order by p.id, s.ends_at, s.id`);
  const byPerson = new Map<string, Row[]>();
  for (const row of rows) byPerson.set(row.personId, [...(byPerson.get(row.personId) ?? []), row]);
  return byPerson;
}

async function writeDigest(tx: Tx, now: Date, today: LocalDate, stages: readonly Row[]): Promise<void> {
  const [first] = stages;
  if (!first) return;
  const language = isLanguage(first.language) ? first.language : "az";
  await enqueueMail(tx, now, {
    ...mailOf("reviewsDue", {
      stages: stages.map(({ cohortName, stageName, open, fresh, endsAt }) => ({
        cohortName: trilingualSchema.parse(cohortName),
        stageName: trilingualSchema.parse(stageName),
        open,
        fresh,
        endsAt: endsAt.toISOString(),
      })),
      path: paths.staffReviews(language),
    }),
    language,
    to: first.email,
    personId: first.personId,
    key: keyOf(first.personId, today),
  });
}
