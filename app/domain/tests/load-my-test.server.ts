import { ownedBy } from "~/domain/applications/policy";
import { isReference } from "~/domain/applications/reference";
import { NotFound } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { currentPlan } from "~/domain/stages/current-plan.server";
import { trilingualSchema } from "~/domain/trilingual-schema";
import type { Tx } from "~/platform/db.server";
import { paperSchema } from "./paper";
import { paperAnswersSchema } from "./paper-answers";
import { isOnlineTest, testStanding } from "./test-standing";

/**
 * The on-line test of the viewer's own application: the one it is in, or the one that was written. Null where there is none.
 * `keep`: the application's row stays locked until the transaction ends, so that two devices wait for each other.
 * @throws {NotFound} for anyone else's application
 */
export async function loadMyTest(tx: Tx, now: Date, viewer: Viewer, reference: string, { keep = false } = {}) {
  if (!isReference(reference)) throw new NotFound();
  if (keep) {
    await tx.$queryRaw`
      select id from application where reference = ${reference} and person_id = ${viewer.personId}::uuid for update`;
  }
  const application = await tx.application.findFirst({
    where: { reference, ...ownedBy(viewer) },
    select: {
      ...{ id: true, reference: true, status: true, stageKey: true, cohortId: true },
      cohort: { select: { name: true, programmeId: true } },
      sittings: { orderBy: { startedAt: "desc" } },
      testResults: { where: { supersededAt: null }, select: { stageId: true, percent: true } },
      extraTimes: { where: { supersededAt: null }, select: { stageId: true, minutes: true } },
    },
  });
  if (!application) throw new NotFound();
  const { cohort, sittings, testResults, extraTimes, ...row } = application;
  const stages = (await currentPlan(tx, row.cohortId)).filter(isOnlineTest);
  const written = sittings.find(({ stageId }) => stages.some(({ id }) => id === stageId));
  const stage = stages.find(({ key }) => key === row.stageKey) ?? stages.find(({ id }) => id === written?.stageId);
  if (!stage) return null;
  const found = sittings.find(({ stageId }) => stageId === stage.id);
  const sitting = found
    ? { ...found, paper: paperSchema.parse(found.paper), answers: paperAnswersSchema.parse(found.answers) }
    : null;
  const result = testResults.find(({ stageId }) => stageId === stage.id);
  const within = row.stageKey === stage.key;
  return {
    application: row,
    cohort: { ...cohort, name: trilingualSchema.parse(cohort.name) },
    stage,
    sitting,
    extraMinutes: extraTimes.find(({ stageId }) => stageId === stage.id)?.minutes ?? 0,
    percent: result ? result.percent.toNumber() : null,
    standing: testStanding({ status: row.status, within, stage, sitting, hasResult: result !== undefined }, now),
  };
}

export type MyTest = NonNullable<Awaited<ReturnType<typeof loadMyTest>>>;
export type Sitting = NonNullable<MyTest["sitting"]>;
