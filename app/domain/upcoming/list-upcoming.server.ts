import { z } from "zod";
import { Prisma } from "~/generated/prisma/client";
import { actAsPortal, type Tx } from "~/platform/db.server";
import type { UpcomingKind } from "./kinds";
import { reminderTimes, upcomingItems } from "./upcoming-items.server";

/** Somebody it will happen to, whom staff may know of. */
export type UpcomingPerson = { reference: string; surname: string | null; givenName: string | null };

/** Something the clock will do in a cohort at one instant, and to whom. */
export type Upcoming = {
  kind: UpcomingKind;
  cohortId: string;
  at: Date;
  /** To how many; null for what is about the cohort itself. */
  number: number | null;
  /** The first of them by reference. Those who never reached the Service are counted and not named. */
  people: UpcomingPerson[];
};

const MOST_NAMES = 12;
const person = z.strictObject({
  reference: z.string(),
  surname: z.string().nullable(),
  givenName: z.string().nullable(),
});

type Asked = { cohortIds: readonly string[]; until: Date | null; most: number };

/** What will happen by itself, the nearest first; three statements for any number of cohorts and people. */
export async function listUpcoming(tx: Tx, now: Date, { cohortIds, until, most }: Asked): Promise<Upcoming[]> {
  const items = upcomingItems(cohortIds, now, await reminderTimes(tx, now), "known");
  // Drafts are counted here, of whom staff know nothing else.
  const count = () => tx.$queryRaw<(Omit<Upcoming, "people"> & { people: unknown })[]>`
    select i.kind, i.cohort_id as "cohortId", i.at, sum(i.number)::int as number,
      to_json((array_agg(json_build_object('reference', a.reference, 'surname', a.surname, 'givenName', a.given_name)
        order by a.reference) filter (where a.received_at is not null))[1:${MOST_NAMES}::int]) as people
    from (${items}) as i left join application a on a.id = i.application_id
    where i.at > ${now} and ${until ? Prisma.sql`i.at <= ${until}` : Prisma.sql`true`}
    group by i.kind, i.cohort_id, i.at
    -- An end that is about nobody is nothing that will happen.
    having i.kind <> 'seatsReleased' or sum(i.number) > 0
    order by i.at, i.kind, i.cohort_id limit ${most}::int`;
  const rows = await actAsPortal(tx, "count_upcoming", count);
  return rows.map((row) => ({ ...row, people: z.array(person).parse(row.people ?? []) }));
}

/** The nearest instant of one kind in a cohort, for one application or for all; null when none is ahead. */
export async function nextDue(
  tx: Tx,
  now: Date,
  of: { kind: UpcomingKind; cohortId: string; applicationId: string | null },
): Promise<Date | null> {
  const items = upcomingItems([of.cohortId], now, await reminderTimes(tx, now), "everybody");
  const find = () => tx.$queryRaw<{ at: Date | null }[]>`
    select min(i.at) as at from (${items}) as i where i.kind = ${of.kind} and i.at > ${now}
      and (${of.applicationId}::uuid is null or i.application_id = ${of.applicationId}::uuid)`;
  const [row] = await actAsPortal(tx, "count_upcoming", find);
  return row?.at ?? null;
}
