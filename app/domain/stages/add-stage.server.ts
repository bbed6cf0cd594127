import { STAGE_NAME_MAX, stagePath } from "~/domain/cohorts/cohort-texts";
import { RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { recordTranslationChecks } from "~/domain/translations/record-translation-checks.server";
import { type TextInput, textBlockers } from "~/domain/translations/text-input";
import { asViewer } from "~/platform/db.server";
import { ADDED_KINDS, freshStageKey } from "./added-stage";
import { editPlan, type PlanEdit } from "./edit-plan.server";
import { reposition } from "./reposition.server";
import { enteredStageDays, type StageDaysInput } from "./stage-days";

export type NewStage = PlanEdit & { kind: string; name: TextInput; days: StageDaysInput };

/**
 * Adds a stage before the committee's decision; its criteria and rules are written next.
 * @returns its key @throws {RuleBroken} with the field of each reason @throws {Conflict} when somebody wrote the cohort since
 */
export function addStage(viewer: Viewer, input: NewStage): Promise<{ key: string }> {
  return asViewer(viewer, async (tx, now) => {
    let key = "";
    await editPlan(tx, now, viewer, input, async ({ cohort, stages }) => {
      const kind = ADDED_KINDS.find((known) => known === input.kind);
      const days = enteredStageDays(input.days);
      const blockers = [
        ...(kind ? [] : [{ key: "answer.chooseOne", field: "kind" }]),
        ...textBlockers("name", input.name.text, { max: STAGE_NAME_MAX, needed: "all" }),
        ...days.blockers,
      ];
      if (!kind || !days.instants || blockers.length > 0) throw new RuleBroken(blockers);
      key = freshStageKey(kind, new Set(stages.map((stage) => stage.key)));
      const stage = await tx.cohortStage.create({
        data: {
          ...{ cohortId: cohort.id, position: stages.length + 1, key, kind },
          name: input.name.text,
          ...days.instants,
        },
        select: { id: true },
      });
      const decision = stages.findIndex((each) => each.kind === "decision");
      const ids = stages.map(({ id }) => id);
      ids.splice(decision < 0 ? ids.length : decision, 0, stage.id);
      await reposition(tx, ids);
      await recordTranslationChecks(tx, now, {
        entity: "cohort",
        entityId: cohort.id,
        personId: viewer.personId,
        texts: [{ path: stagePath(key), before: null, after: input.name.text, stillRight: [] }],
      });
      return { about: key, fields: [`${key}.added`] };
    });
    return { key };
  });
}
