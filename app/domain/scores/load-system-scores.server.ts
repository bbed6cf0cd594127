import { z } from "zod";
import type { PlanStage } from "~/domain/stages/plan-stage";
import type { Tx } from "~/platform/db.server";
import { answerScore } from "./answer-score";
import type { CriterionScores } from "./total-of";

const recordSchema = z.record(z.string(), z.unknown());

/** A result of 100 per cent is a score of 5. It is not rounded. */
const PERCENT_PER_POINT = 20;

/**
 * The scores that nobody gives, by application: those of a test once its result is recorded, and those of answers as they
 * were submitted last. At most two statements.
 */
export async function loadSystemScores(
  tx: Tx,
  stage: Pick<PlanStage, "id" | "criteria">,
  applicationIds: readonly string[],
): Promise<Map<string, CriterionScores>> {
  const found = new Map<string, Record<string, number>>(applicationIds.map((id) => [id, {}]));
  const give = (id: string, key: string, score: number) => Object.assign(found.get(id) ?? {}, { [key]: score });
  const tests = stage.criteria.filter(({ source }) => source === "test");
  if (tests.length > 0) {
    const results = await tx.testResult.findMany({
      where: { stageId: stage.id, applicationId: { in: [...applicationIds] }, supersededAt: null },
      select: { applicationId: true, percent: true },
    });
    for (const { applicationId, percent } of results) {
      for (const { key } of tests) give(applicationId, key, percent.toNumber() / PERCENT_PER_POINT);
    }
  }
  const answers = stage.criteria.filter(({ source }) => source === "answer");
  if (answers.length > 0) {
    for (const { id, ...given } of await submissionsOf(tx, applicationIds)) {
      const submitted = { answers: recordSchema.parse(given.answers), profile: recordSchema.parse(given.profile) };
      for (const criterion of answers) give(id, criterion.key, answerScore(criterion, submitted));
    }
  }
  return found;
}

function submissionsOf(tx: Tx, applicationIds: readonly string[]) {
  return tx.$queryRaw<{ id: string; answers: unknown; profile: unknown }[]>`
    select distinct on (s.application_id) s.application_id as id, s.answers, s.profile
    from submission s where s.application_id = any(${[...applicationIds]}::uuid[])
    order by s.application_id, s.number desc`;
}
