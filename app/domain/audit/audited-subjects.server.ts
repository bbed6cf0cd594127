import { isUuid } from "~/domain/uuid";
import { Prisma } from "~/generated/prisma/client";
import { actAsPortal, type Tx } from "~/platform/db.server";

/** What belongs to one application, by the table the trail names. */
export const ofApplications = Prisma.sql`
  select 'application' as entity, a.id, a.id as application_id from application a
  union all select 'stored_file', f.id, f.application_id from stored_file f
  union all select 'paper_consent', pc.id, pc.application_id from paper_consent pc
  union all select 'review', r.id, r.application_id from review r
  union all select 'interview_booking', b.id, b.application_id from interview_booking b
  union all select 'test_sitting', s.id, s.application_id from test_sitting s
  union all select 'test_result', t.id, t.application_id from test_result t
  union all select 'appeal', p.id, p.application_id from appeal p
  union all select 'enrolment', e.id, e.application_id from enrolment e
  union all select 'placement', l.id, l.application_id from placement l`;

/** What belongs to a cohort and to no application. */
const OF_COHORT = Prisma.sql`
  select 'cohort' as entity, c.id, c.id as cohort_id from cohort c
  union all select 'cohort_stage', s.id, s.cohort_id from cohort_stage s
  union all select 'form_version', f.id, f.cohort_id from form_version f
  union all select 'decision_packet', p.id, p.cohort_id from decision_packet p
  union all select 'bulk_run', b.id, b.cohort_id from bulk_run b
  union all select 'seat_reservation', r.id, r.cohort_id from seat_reservation r
  union all select 'unit_place', u.id, u.cohort_id from unit_place u
  union all select 'interview_slot', i.id, s.cohort_id from interview_slot i join cohort_stage s on s.id = i.stage_id
  union all select 'test_import', t.id, s.cohort_id from test_import t join cohort_stage s on s.id = t.stage_id`;

/**
 * The rows a search means by an application's number, a cohort's code, or what the trail itself wrote down.
 * @returns what the trail calls them
 */
export async function auditedIds(tx: Tx, about: string): Promise<string[]> {
  const find = () => tx.$queryRaw<{ id: string }[]>`
    select x.id::text as id from application a join (${ofApplications}) x on x.application_id = a.id
    where a.reference = ${about.toUpperCase()}
    union all
    select x.id::text from cohort c join (${OF_COHORT}) x on x.cohort_id = c.id where c.code = ${about.toUpperCase()}`;
  const rows = await actAsPortal(tx, "name_audited", find);
  return rows.length > 0 ? rows.map(({ id }) => id) : [about];
}

/** The application's number or the cohort's code of what lines are about, by "entity id". One statement for a page. */
export async function subjectNames(
  tx: Tx,
  lines: readonly { entity: string; entityId: string }[],
): Promise<Map<string, string>> {
  const ids = [...new Set(lines.map(({ entityId }) => entityId).filter(isUuid))];
  const find = () => tx.$queryRaw<{ entity: string; id: string; name: string }[]>`
    select x.entity, x.id::text as id, a.reference as name from (${ofApplications}) x
    join application a on a.id = x.application_id where x.id = any(${ids}::uuid[])
    union all
    select x.entity, x.id::text, c.code from (${OF_COHORT}) x
    join cohort c on c.id = x.cohort_id where x.id = any(${ids}::uuid[])`;
  const rows = await actAsPortal(tx, "name_audited", find);
  return new Map(rows.map(({ entity, id, name }) => [`${entity} ${id}`, name]));
}
