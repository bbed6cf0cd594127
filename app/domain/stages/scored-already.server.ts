import type { Tx } from "~/platform/db.server";

/** Whether somebody has been scored in a stage: by a reviewer, if only in a draft, by a test or by their answers. */
export async function isScored(tx: Tx, stageId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ scored: boolean }[]>`
    select exists (select from review where stage_id = ${stageId}::uuid and scores <> '{}')
      or exists (select from test_result where stage_id = ${stageId}::uuid and superseded_at is null)
      or exists (select from stage_score where stage_id = ${stageId}::uuid and total is not null) as scored`;
  return row?.scored === true;
}

/** Whether somebody in a cohort has a final score. */
export async function hasFinalScores(tx: Tx, cohortId: string): Promise<boolean> {
  const one = await tx.application.findFirst({ where: { cohortId, score: { not: null } }, select: { id: true } });
  return one !== null;
}
