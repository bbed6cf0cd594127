import { type Criterion, rubricContentSchema } from "~/domain/cohorts/rubric-content";
import { canonicalJson } from "~/domain/forms/canonical-json";
import type { Prisma } from "~/generated/prisma/client";
import type { Tx } from "~/platform/db.server";
import type { PlanStage } from "./plan-stage";

type Rewritten = {
  cohort: { code: string; programmeId: string };
  stage: Pick<PlanStage, "id" | "key" | "rubricId" | "criteria">;
  criteria: Criterion[];
};

/**
 * Gives a stage other criteria: as a new version of its rubric, because other cohorts keep the one they have.
 * @returns whether anything changed
 */
export async function writeRubric(tx: Tx, { cohort, stage, criteria }: Rewritten): Promise<boolean> {
  if (canonicalJson(plain(criteria)) === canonicalJson(plain(stage.criteria))) return false;
  const current = stage.rubricId
    ? await tx.rubric.findUniqueOrThrow({
        where: { id: stage.rubricId },
        select: { key: true, content: true, programmeId: true },
      })
    : null;
  const key = current?.key ?? `${cohort.code}.${stage.key}`;
  const content = rubricContentSchema.parse(current?.content ?? { criteria: [], levelWords: await levelWords(tx) });
  const others = content.criteria.filter((criterion) => criterion.stage !== stage.key);
  // Two cohorts of a programme may write their next versions at the same time.
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`rubric ${key}`}, 0))`;
  const { _max } = await tx.rubric.aggregate({ where: { key }, _max: { version: true } });
  const rubric = await tx.rubric.create({
    data: {
      key,
      version: (_max.version ?? 0) + 1,
      programmeId: current ? current.programmeId : cohort.programmeId,
      content: { ...content, criteria: [...others, ...criteria] } as Prisma.InputJsonObject,
    },
    select: { id: true },
  });
  await tx.cohortStage.update({ where: { id: stage.id }, data: { rubricId: rubric.id }, select: { id: true } });
  return true;
}

const plain = (criteria: readonly Criterion[]) => JSON.parse(JSON.stringify(criteria)) as string[];

/** The words of the levels that the newest rubric with any uses. */
async function levelWords(tx: Tx) {
  const rubrics = await tx.rubric.findMany({ orderBy: { id: "desc" }, take: 20, select: { content: true } });
  const contents = rubrics.map(({ content }) => rubricContentSchema.parse(content));
  return contents.find((content) => content.levelWords.length > 0)?.levelWords ?? [];
}
