import { AWAITING_ANSWER, STAFF_TABS } from "~/domain/applications/staff-tabs";
import {
  countParticipationDue,
  NO_PARTICIPATION_DUE,
  type ParticipationDue,
} from "~/domain/enrolments/count-participation-due.server";
import type { Tx } from "~/platform/db.server";

/** What waits in a cohort. Each number is that of the list its link leads to. */
export type DueWork = ParticipationDue & {
  applications: number;
  toCheck: number;
  overdue: number;
  dueThisWeek: number;
  /** Being assessed, and no decision is staged yet. */
  toDecide: number;
  staged: number;
  /** Offers without an answer. */
  offered: number;
  /** Appeals without an answer. */
  appeals: number;
};

export const NOTHING_DUE = {
  applications: 0,
  toCheck: 0,
  overdue: 0,
  dueThisWeek: 0,
  toDecide: 0,
  staged: 0,
  offered: 0,
  appeals: 0,
  ...NO_PARTICIPATION_DUE,
};

/** What waits in each cohort that has applications, by its id; two statements for any number of cohorts. */
export async function countDueWork(tx: Tx, now: Date, cohortIds: string[]): Promise<Map<string, DueWork>> {
  const rows = await tx.$queryRaw<(Omit<DueWork, keyof ParticipationDue> & { cohortId: string })[]>`
    select a.cohort_id as "cohortId",
      count(*)::int as applications,
      (count(*) filter (where a.status = 'submitted'))::int as "toCheck",
      (count(*) filter (where awaiting and a.answer_by <= ${now}))::int as overdue,
      (count(*) filter (where awaiting and a.answer_by > ${now}
        and a.answer_by <= ${now}::timestamptz + interval '7 days'))::int as "dueThisWeek",
      (count(*) filter (where a.status in ('in_review', 'shortlisted') and d.id is null))::int as "toDecide",
      count(d.id)::int as staged,
      (count(*) filter (where a.status = 'offered'))::int as offered,
      (count(*) filter (where ap.state = 'lodged'))::int as appeals
    from application a
    cross join lateral (select a.status = any(${AWAITING_ANSWER}::application_status[]) as awaiting) as waits
    left join decision d on d.application_id = a.id and d.released_at is null and d.skipped is null
    left join appeal ap on ap.application_id = a.id
    where a.cohort_id = any(${cohortIds}::uuid[]) and a.received_at is not null
      and a.status = any(${STAFF_TABS.all}::application_status[])
    group by a.cohort_id`;
  const participation = await countParticipationDue(tx, now, cohortIds);
  return new Map(
    rows.map(({ cohortId, ...due }) => [
      cohortId,
      { ...due, ...(participation.get(cohortId) ?? NO_PARTICIPATION_DUE) },
    ]),
  );
}
