import { rubricContentSchema } from "~/domain/cohorts/rubric-content";
import { stageSettingsSchema } from "~/domain/cohorts/stage-settings";
import { unfinishedTextSchema } from "~/domain/trilingual-schema";
import type { Tx } from "~/platform/db.server";
import type { PlanStage } from "./plan-stage";
import { reviewRulesOf } from "./review-rules";

/**
 * The stages of a cohort with their criteria and rules as they hold now, in order: before the lock as they are being
 * written, after it as its newest plan says, because both change in one transaction. Two statements.
 */
export async function currentPlan(tx: Tx, cohortId: string): Promise<PlanStage[]> {
  const rows = await tx.cohortStage.findMany({
    where: { cohortId },
    orderBy: { position: "asc" },
    select: {
      id: true,
      key: true,
      kind: true,
      position: true,
      name: true,
      startsAt: true,
      endsAt: true,
      weight: true,
      settings: true,
      rubricId: true,
      rubric: { select: { content: true } },
    },
  });
  return rows.map(({ rubric, name, settings: stored, ...row }) => {
    const settings = stageSettingsSchema.parse(stored);
    const content = rubric && rubricContentSchema.parse(rubric.content);
    return {
      ...row,
      name: unfinishedTextSchema.parse(name),
      settings,
      rules: reviewRulesOf({ kind: row.kind, settings }),
      criteria: content ? content.criteria.filter(({ stage }) => stage === row.key) : [],
      levelWords: content ? content.levelWords : [],
    };
  });
}
