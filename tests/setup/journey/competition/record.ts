import type { StartedApp } from "../../app";
import { queryDatabase } from "../../query-database";
import { CODE } from "./call";

/** What the database says of each application in the end, by its reference. */
export type Recorded = { status: string; decided: string[]; score: number | null; seats: number; mails: string[] };

export async function recorded(app: StartedApp): Promise<Record<string, Recorded>> {
  const rows = await queryDatabase<Recorded & { reference: string }>(
    app,
    `select a.reference, a.status::text, a.score::float8 as score,
       array(select d.outcome::text from decision d where d.application_id = a.id and d.released_at is not null) as decided,
       (select count(*)::int from seat_hold h where h.application_id = a.id and h.released_at is null) as seats,
       array(select m.template from outbox_message m where m.application_id = a.id order by m.created_at, m.id) as mails
     from application a join cohort c on c.id = a.cohort_id where c.code = $1`,
    [CODE],
  );
  return Object.fromEntries(rows.map(({ reference, ...rest }) => [reference, rest]));
}

/** Mails that are neither about an application nor part of opening an account: template, address, how many. */
export const otherMails = (app: StartedApp) =>
  queryDatabase<{ template: string; address: string; days: number; mails: number }>(
    app,
    `select template, to_address as address, count(*)::int as mails,
       count(distinct (created_at at time zone 'Asia/Baku')::date)::int as days
     from outbox_message where application_id is null group by 1, 2 order by 1, 2`,
  );
