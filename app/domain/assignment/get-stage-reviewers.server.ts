import type { Viewer } from "~/domain/people/viewer";
import { JUDGED } from "~/domain/reviews/review";
import { asViewer, type Tx } from "~/platform/db.server";
import { type AssignedStage, findAssignedStage } from "./assigned-stage.server";
import { reviewerMayReview } from "./may-review.server";
import { possibleReviewers } from "./possible-reviewers.server";

/** Rows of the page's lists that may be long. */
export const REVIEWERS_SHOWN = 50;

type ListedReviewer = {
  id: string;
  name: string;
  /** Their own limit; null: the stage's. */
  most: number | null;
  removed: boolean;
  done: number;
  open: number;
};

type ShortApplication = { reference: string; missing: number };
type DeclaredConflict = { reference: string; reviewer: string; reason: string; at: Date };
type PastRun = { id: string; at: Date; by: string | null; assigned: number; third: boolean; short: number };

/**
 * Who reviews in a stage and how much each has, what lacks reviewers, the conflicts declared, and the last assignments.
 * A fixed number of statements.
 * @throws {NotFound}
 */
export function getStageReviewers(viewer: Viewer, at: { code: string; stageKey: string }) {
  return asViewer(viewer, async (tx, now) => {
    const stage = await findAssignedStage(tx, viewer, at);
    const possible = await possibleReviewers(tx, now, stage.cohort);
    const allowed = new Set(possible.map(({ id }) => id));
    const listed = await listedReviewers(tx, stage);
    const onList = new Set(listed.filter(({ removed }) => !removed).map(({ id }) => id));
    return {
      stage,
      mayRun: stage.mayRun,
      reviewers: listed.map((person) => ({ ...person, mayReview: allowed.has(person.id) })),
      addable: possible.filter(({ id }) => !onList.has(id)),
      ...(await completeness(tx, now, stage)),
      conflicts: await declaredConflicts(tx, stage),
      runs: await pastRuns(tx, stage),
    };
  });
}

export type StageReviewers = Awaited<ReturnType<typeof getStageReviewers>>;

function listedReviewers(tx: Tx, stage: AssignedStage): Promise<ListedReviewer[]> {
  return tx.$queryRaw<ListedReviewer[]>`
    select l.person_id as id, coalesce(u.name, '') as name, l.most, l.removed_at is not null as removed,
      (count(r.id) filter (where r.state = 'submitted'))::int as done,
      (count(r.id) filter (where r.state = 'assigned'))::int as open
    from stage_reviewer l left join app_user u on u.person_id = l.person_id
    left join review r on r.stage_id = l.stage_id and r.reviewer_id = l.person_id
    where l.stage_id = ${stage.id}::uuid
    group by l.person_id, u.name, l.most, l.removed_at
    having l.removed_at is null or count(r.id) filter (where r.state in ('submitted', 'assigned')) > 0
    order by removed, u.name collate "az-x-icu", l.person_id`;
}

async function completeness(tx: Tx, now: Date, stage: AssignedStage) {
  const rows = await tx.$queryRaw<(ShortApplication & { applications: number; lacking: number })[]>`
    select reference, missing, applications, (count(*) filter (where missing > 0) over ())::int as lacking
    from (
      select a.reference, ${stage.rules.reviewers}::int - (select count(*) from review r where r.stage_id = ${stage.id}::uuid
          and r.application_id = a.id and r.purpose = 'regular' and (r.state = 'submitted'
            or r.state = 'assigned' and ${reviewerMayReview(now, stage.cohort)}))::int as missing,
        (count(*) over ())::int as applications
      from application a
      where a.cohort_id = ${stage.cohort.id}::uuid and a.stage_key = ${stage.key}
        and a.status::text = any(${[...JUDGED]}::text[])
        and not exists (select from decision d where d.application_id = a.id and d.released_at is null and d.skipped is null)
    ) each order by missing desc, reference limit ${REVIEWERS_SHOWN}`;
  const short = rows.filter(({ missing }) => missing > 0).map(({ reference, missing }) => ({ reference, missing }));
  return { applications: rows[0]?.applications ?? 0, lacking: rows[0]?.lacking ?? 0, short };
}

function declaredConflicts(tx: Tx, stage: AssignedStage): Promise<DeclaredConflict[]> {
  return tx.$queryRaw<DeclaredConflict[]>`
    select a.reference, coalesce(u.name, '') as reviewer, c.reason, c.declared_at as at
    from conflict_of_interest c join application a on a.id = c.application_id
    left join app_user u on u.person_id = c.reviewer_id
    where a.cohort_id = ${stage.cohort.id}::uuid order by c.declared_at desc, c.id limit ${REVIEWERS_SHOWN}`;
}

const RUNS_SHOWN = 10;

function pastRuns(tx: Tx, stage: AssignedStage): Promise<PastRun[]> {
  return tx.$queryRaw<PastRun[]>`
    select r.id, r.at, u.name as by, r.assigned, (r.explanation->>'third')::boolean as third,
      jsonb_array_length(r.explanation->'short') as short
    from assignment_run r left join app_user u on u.person_id = r.started_by_id
    where r.stage_id = ${stage.id}::uuid order by r.at desc, r.id desc limit ${RUNS_SHOWN}`;
}
