import { bakuDateOf } from "~/domain/calendar/baku-time";
import type { Tx } from "~/platform/db.server";
import { CONSENT_WITHDRAWN } from "./consent-withdrawn.server";

/** What waits for a coordinator among the people who took a place. Each number is that of the list its link leads to. */
export type ParticipationDue = {
  secondRound: number;
  unitOverdue: number;
  /** Suspended because a guardian took the consent back. */
  consentWithdrawn: number;
  removalAsked: number;
};

export const NO_PARTICIPATION_DUE: ParticipationDue = {
  secondRound: 0,
  unitOverdue: 0,
  consentWithdrawn: 0,
  removalAsked: 0,
};

/** The same for several cohorts, by their ids; one statement for any number of them. */
export async function countParticipationDue(
  tx: Tx,
  now: Date,
  cohortIds: string[],
): Promise<Map<string, ParticipationDue>> {
  const rows = await tx.$queryRaw<(ParticipationDue & { cohortId: string })[]>`
    select a.cohort_id as "cohortId",
      (count(*) filter (where e.id is null and p.state = 'refused_by_unit'))::int as "secondRound",
      (count(*) filter (where e.id is null and p.state = 'proposed'
        and p.answer_due_on < ${bakuDateOf(now)}::date))::int as "unitOverdue",
      (count(*) filter (where e.state = 'suspended' and ${CONSENT_WITHDRAWN}))::int as "consentWithdrawn",
      (count(*) filter (where e.removal_asked_at is not null and e.ended_at is null))::int as "removalAsked"
    from application a
    left join enrolment e on e.application_id = a.id
    left join lateral (
      select state, answer_due_on from placement
      where application_id = a.id order by proposed_at desc, id desc limit 1) p on true
    where a.cohort_id = any(${cohortIds}::uuid[]) and a.received_at is not null and a.status in ('accepted', 'enrolled')
    group by a.cohort_id`;
  return new Map(rows.map(({ cohortId, ...due }) => [cohortId, due]));
}
