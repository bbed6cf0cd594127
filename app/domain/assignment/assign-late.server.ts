import { JUDGED } from "~/domain/reviews/review";
import { reviewRulesOf } from "~/domain/stages/review-rules";
import { Prisma } from "~/generated/prisma/client";
import { asSystem, type Tx } from "~/platform/db.server";
import { askThirdReviewer } from "./ask-third-reviewer.server";
import { loadAssignedStage, lockStage } from "./assigned-stage.server";
import { GIVEN_TO_REVIEWERS } from "./given-to-reviewers";
import { mayReview } from "./may-review.server";
import { runAssignment } from "./run-assignment.server";

/**
 * Gives reviewers to applications that came into a stage after its first assignment, or lost one since, where the stage
 * leaves that to the clock; and looks again for third reviewers that could not be found before.
 * @returns how many reviews were given
 */
export async function assignLate(): Promise<number> {
  let given = 0;
  for (const id of await asSystem("clock", stagesToComplete)) {
    given += await asSystem("clock", async (tx, now) => {
      await lockStage(tx, id);
      const stage = await loadAssignedStage(tx, id);
      return stage ? (await runAssignment(tx, now, stage, { startedById: null })).assigned : 0;
    });
  }
  for (const third of await asSystem("clock", thirdsToAsk)) {
    const asked = await asSystem("clock", async (tx, now) => {
      // Another process, or somebody who changes the application just now, comes first.
      const [free] = await tx.$queryRaw<{ id: string }[]>`
        select id from application where id = ${third.applicationId}::uuid for update skip locked`;
      return free !== undefined && (await askThirdReviewer(tx, now, third));
    });
    if (asked) given++;
  }
  return given;
}

/** What holds where a stage's settings say nothing. */
const UNSAID = reviewRulesOf({ kind: "form_review", settings: {} });

const REVIEWER = { person: Prisma.sql`r.reviewer_id`, cohort: Prisma.sql`c.id`, programme: Prisma.sql`c.programme_id` };

/** Stages that were assigned once and have applications with too few reviewers, or with one who may not review any more. */
async function stagesToComplete(tx: Tx, now: Date): Promise<string[]> {
  const stages = await tx.$queryRaw<{ id: string }[]>`
    select s.id from cohort_stage s join cohort c on c.id = s.cohort_id
    where s.kind::text = any(${[...GIVEN_TO_REVIEWERS]}::text[])
      and exists (select from assignment_run r where r.stage_id = s.id)
      and exists (
        select from application a
        where a.cohort_id = s.cohort_id and a.stage_key = s.key and a.status::text = any(${[...JUDGED]}::text[])
          and not exists (select from decision d where d.application_id = a.id and d.released_at is null and d.skipped is null)
          and ((select count(*) from review r where r.stage_id = s.id and r.application_id = a.id and r.purpose = 'regular'
              and r.state in ('assigned', 'submitted')) < coalesce((s.settings->>'reviewers')::int, ${UNSAID.reviewers})
            or exists (select from review r where r.stage_id = s.id and r.application_id = a.id and r.purpose <> 'panel'
              and r.state = 'assigned' and not ${mayReview(now, REVIEWER)})))
    order by s.id`;
  const completed: string[] = [];
  for (const { id } of stages) {
    const stage = await loadAssignedStage(tx, id);
    if (stage?.rules.lateAssignedBy === "clock") completed.push(id);
  }
  return completed;
}

/** Applications whose reviewers are further apart than their stage allows, and that have no third one. */
function thirdsToAsk(tx: Tx, now: Date): Promise<{ stageId: string; applicationId: string }[]> {
  return tx.$queryRaw<{ stageId: string; applicationId: string }[]>`
    select k.stage_id as "stageId", k.application_id as "applicationId"
    from stage_score k join cohort_stage s on s.id = k.stage_id join application a on a.id = k.application_id
      join cohort c on c.id = s.cohort_id
    where s.kind::text = any(${[...GIVEN_TO_REVIEWERS]}::text[]) and k.gap > coalesce((s.settings->>'thirdReviewerAbove')::numeric, ${UNSAID.thirdReviewerAbove}) and a.stage_key = s.key
      and a.status::text = any(${[...JUDGED]}::text[])
      and not exists (select from review r where r.stage_id = s.id and r.application_id = a.id and r.purpose = 'third'
        and (r.state = 'submitted' or r.state = 'assigned' and ${mayReview(now, REVIEWER)}))
      and not exists (select from decision d where d.application_id = a.id and d.released_at is null and d.skipped is null)
    order by k.application_id limit 200`;
}
