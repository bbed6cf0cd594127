import type { Viewer } from "~/domain/people/viewer";
import { reviewRulesOf } from "~/domain/stages/review-rules";
import { Prisma } from "~/generated/prisma/client";
import type { Tx } from "~/platform/db.server";
import { JUDGED } from "./review";

/** What holds where a stage's settings say nothing. */
const UNSAID = reviewRulesOf({ kind: "form_review", settings: {} });

const OWN_WAITING = (viewer: Pick<Viewer, "personId">) => Prisma.sql`
  review ur join cohort_stage us on us.id = ur.stage_id
  where ur.application_id = a.id and ur.reviewer_id = ${viewer.personId}::uuid and ur.state = 'assigned'
    and us.cohort_id = a.cohort_id and us.key = a.stage_key and a.status::text = any(${[...JUDGED]}::text[])
    and coalesce(us.settings ->> 'scoresSeen', ${UNSAID.scoresSeen}) <> 'always'`;

/**
 * A condition in SQL over `application a`: the viewer judges it themselves and has not handed in, so what the others gave is
 * kept from them wherever scores are shown or make an order. Whoever runs a cohort may also sit on its panels.
 */
export const scoresUnseen = (viewer: Pick<Viewer, "personId">): Prisma.Sql =>
  Prisma.sql`exists (select from ${OWN_WAITING(viewer)})`;

/** Those applications of a cohort, each with the id of the stage the viewer judges it in. One statement. */
export async function unseenScores(
  tx: Tx,
  viewer: Pick<Viewer, "personId">,
  cohortId: string,
): Promise<Map<string, string>> {
  const rows = await tx.$queryRaw<{ id: string; stageId: string }[]>(Prisma.sql`
    select a.id, own.stage_id as "stageId" from application a
    cross join lateral (select us.id as stage_id from ${OWN_WAITING(viewer)} limit 1) own
    where a.cohort_id = ${cohortId}::uuid`);
  return new Map(rows.map(({ id, stageId }) => [id, stageId]));
}
