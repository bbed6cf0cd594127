import { isTerminal, statusesWhere } from "~/domain/applications/application";
import { ENROLMENT_STATES, isEnded } from "~/domain/enrolments/enrolment";
import { Prisma } from "~/generated/prisma/client";
import type { Tx } from "~/platform/db.server";
import { beganBefore, periodNow } from "./period-now.server";
import type { ToldCategory } from "./retention-categories";

const ENDED = ENROLMENT_STATES.filter(isEnded);

/** Every row of a category with the moment its time began to run: id, person_id, since. */
const ROWS: Record<ToldCategory, Prisma.Sql> = {
  draft: Prisma.sql`
    select a.id, a.person_id, a.status_changed_at as since from application a
    where a.erased_at is null and a.submitted_at is null and a.status = any(${statusesWhere(isTerminal)}::application_status[])`,
  application: Prisma.sql`
    select a.id, a.person_id, a.status_changed_at as since from application a
    where a.erased_at is null and a.submitted_at is not null and a.status = any(${statusesWhere(isTerminal)}::application_status[])
      and not exists (select from enrolment e where e.application_id = a.id)`,
  participation: Prisma.sql`
    select a.id, a.person_id, coalesce(e.ended_at, c.ends_on::timestamptz) as since from application a
    join enrolment e on e.application_id = a.id join cohort c on c.id = a.cohort_id
    where a.erased_at is null and e.state = any(${ENDED}::enrolment_state[])`,
  account: Prisma.sql`
    select u.person_id as id, u.person_id, coalesce(u.last_signed_in_at, u.created_at) as since from app_user u
    where u.person_id is not null
      and not exists (select from application a where a.person_id = u.person_id and a.erased_at is null)
      and not exists (select from role_grant g where g.person_id = u.person_id)`,
};

export type RipeRow = { id: string; personId: string };

/** The rows of a category whose time began before `since`, with whom they are about, as SQL to read from. */
export function rowsSince(category: ToldCategory, since: Date): Prisma.Sql {
  return Prisma.sql`select r.id, r.person_id as "personId", r.since from (${ROWS[category]}) r where r.since <= ${since}`;
}

/** The latest moment at which the time of a row began that is over at `at`. */
export async function ripeSince(tx: Tx, now: Date, category: ToldCategory, at: Date): Promise<Date> {
  return beganBefore(await periodNow(tx, now, category), at);
}
