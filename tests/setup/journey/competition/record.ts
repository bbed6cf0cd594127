import type { StartedApp } from "../../app";
import { queryDatabase } from "../../query-database";
import { CODE } from "./call";

/** What the database says of an application in the end. */
type Recorded = {
  status: string;
  score: number | null;
  /** Seats it holds. */
  seats: number;
  /** What released packets decided. */
  decided: string[];
  /** Every review that was handed in, as stage and reviewer. */
  judged: string[];
  /** Every mail about it, in the order in which they were written. */
  mails: string[];
};

/** Each application of the competition by its reference. */
export async function recorded(app: StartedApp): Promise<Record<string, Recorded>> {
  const rows = await queryDatabase<Recorded & { reference: string }>(
    app,
    `select a.reference, a.status::text, a.score::float8 as score,
       (select count(*)::int from seat_hold h where h.application_id = a.id and h.released_at is null) as seats,
       array(select d.outcome::text from decision d where d.application_id = a.id and d.released_at is not null) as decided,
       array(select s.key || ' ' || u.email from review r join cohort_stage s on s.id = r.stage_id
         join app_user u on u.person_id = r.reviewer_id
         where r.application_id = a.id and r.state = 'submitted' order by s.position, u.email) as judged,
       array(select m.template from outbox_message m where m.application_id = a.id order by m.created_at, m.id) as mails
     from application a join cohort c on c.id = a.cohort_id where c.code = $1`,
    [CODE],
  );
  return Object.fromEntries(rows.map(({ reference, ...rest }) => [reference, rest]));
}

/** Mails that are not about an application: what, to whom, and the most of one day. */
export const otherMails = (app: StartedApp) =>
  queryDatabase<{ template: string; address: string; most: number }>(
    app,
    `select template, address, max(number)::int as most from (
       select template, to_address as address, count(*) as number
       from outbox_message where application_id is null
       group by template, to_address, (created_at at time zone 'Asia/Baku')::date) daily
     group by template, address order by template, address`,
  );
