import { stagePath } from "~/domain/cohorts/cohort-texts";
import { NotFound, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { recordTranslationChecks } from "~/domain/translations/record-translation-checks.server";
import { asViewer, type Tx } from "~/platform/db.server";
import { isAddedKind } from "./added-stage";
import { editPlan, type PlanEdit } from "./edit-plan.server";
import { reposition } from "./reposition.server";

/**
 * Takes a stage out of a selection, as long as nothing has happened in it.
 * @throws {RuleBroken} when somebody was in it, it has reviewers, tests or interviews, or every selection has it
 * @throws {Conflict} when somebody wrote the cohort since
 */
export function removeStage(viewer: Viewer, input: PlanEdit & { key: string }): Promise<void> {
  return asViewer(viewer, (tx, now) =>
    editPlan(tx, now, viewer, input, async ({ cohort, stages }) => {
      const stage = stages.find(({ key }) => key === input.key);
      if (!stage) throw new NotFound();
      if (!isAddedKind(stage.kind)) throw new RuleBroken([{ key: "stages.alwaysThere" }]);
      if (await isUsed(tx, stage.id)) throw new RuleBroken([{ key: "stages.used" }]);
      await tx.cohortStage.delete({ where: { id: stage.id }, select: { id: true } });
      await reposition(
        tx,
        stages.flatMap(({ id }) => (id === stage.id ? [] : [id])),
      );
      await recordTranslationChecks(tx, now, {
        entity: "cohort",
        entityId: cohort.id,
        personId: viewer.personId,
        texts: [],
        gone: [stagePath(stage.key)],
      });
      return { fields: [`${stage.key}.removed`] };
    }),
  );
}

/** Whether anything hangs on a stage. Its row is kept first: whoever enters it in this moment is seen. */
async function isUsed(tx: Tx, id: string): Promise<boolean> {
  await tx.$queryRaw`select id from cohort_stage where id = ${id}::uuid for update`;
  const { _count } = await tx.cohortStage.findUniqueOrThrow({
    where: { id },
    select: {
      _count: {
        select: {
          entries: true,
          reviewers: true,
          assignmentRuns: true,
          reviews: true,
          scores: true,
          sittings: true,
          testResults: true,
          testImports: true,
          slots: true,
          bookings: true,
        },
      },
    },
  });
  return Object.values(_count).some((number) => number > 0);
}
