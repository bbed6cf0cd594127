import { type StageSettings, stageSettingsSchema } from "~/domain/cohorts/stage-settings";
import { type Blocker, NotFound, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import type { Prisma } from "~/generated/prisma/client";
import { asViewer, type Tx } from "~/platform/db.server";
import { type CriterionInput, enteredCriteria, judgesAlike } from "./criterion-input";
import { editPlan, type PlanEdit } from "./edit-plan.server";
import { BESIDE_THE_FORM, judgingQuestions } from "./judging-questions.server";
import { changeCriteria } from "./keep-criteria.server";
import type { PlanStage } from "./plan-stage";
import { reviewRulesOf } from "./review-rules";
import { ruleGroupsOf } from "./rule-groups";
import { isScored } from "./scored-already.server";
import { enteredStageDays, type StageDaysInput } from "./stage-days";
import { enteredRules, type StageRulesInput } from "./stage-rules-input";
import { writeRubric } from "./write-rubric.server";

export type StageEdit = PlanEdit & {
  key: string;
  days: StageDaysInput;
  rules: StageRulesInput;
  criteria: CriterionInput[];
};

/**
 * Writes one stage of a cohort's selection: its dates, its rules and what is scored there. Once somebody has been scored
 * in it, its criteria and how scores are joined stay as they are; words may still be corrected.
 * @throws {RuleBroken} with the field of each reason @throws {Conflict} when somebody wrote the cohort since
 */
export function editStage(viewer: Viewer, input: StageEdit): Promise<void> {
  return asViewer(viewer, (tx, now) =>
    editPlan(tx, now, viewer, input, async ({ cohort, stages }) => {
      const stage = stages.find(({ key }) => key === input.key);
      if (!stage) throw new NotFound();
      await changeCriteria(tx, stage.id);
      const questions = await judgingQuestions(tx, cohort.id);
      const known = new Set([...questions.map(({ key }) => key), ...BESIDE_THE_FORM, ...namedBefore(stage)]);
      const days = enteredStageDays(input.days);
      const entered = enteredCriteria(input.criteria, stage, known);
      const rules = enteredRules(input.rules, ruleGroupsOf(stage));
      const blockers = [
        ...days.blockers,
        ...rules.blockers,
        ...(await placeBlockers(tx, rules.settings)),
        ...entered.blockers,
      ];
      if (!days.instants || !entered.criteria || blockers.length > 0) throw new RuleBroken(blockers);
      const settings = { ...stage.settings, ...rules.settings };
      const locked = await lockedBlockers(tx, stage, settings, judgesAlike(stage.criteria, entered.criteria));
      if (locked.length > 0) throw new RuleBroken(locked);

      await tx.cohortStage.update({
        where: { id: stage.id },
        data: { ...days.instants, settings: plainJson(settings) },
        select: { id: true },
      });
      const rewritten = await writeRubric(tx, { cohort, stage, criteria: entered.criteria });
      return { about: stage.key, fields: changed(stage, { ...days.instants, settings }, rewritten) };
    }),
  );
}

/** What the criteria of a stage are judged by already stays possible, whatever became of the form. */
const namedBefore = ({ criteria }: PlanStage): string[] => criteria.flatMap(({ basedOn }) => basedOn);

async function placeBlockers(tx: Tx, { placeUnit }: Partial<StageSettings>): Promise<Blocker[]> {
  if (!placeUnit) return [];
  const unit = await tx.unit.findUnique({ where: { code: placeUnit }, select: { id: true } });
  return unit ? [] : [{ key: "answer.chooseFromList", field: "placeUnit" }];
}

/** Scores that were given are joined as it was said when they were given. */
async function lockedBlockers(
  tx: Tx,
  stage: PlanStage,
  settings: StageSettings,
  sameCriteria: boolean,
): Promise<Blocker[]> {
  const rules = reviewRulesOf({ kind: stage.kind, settings });
  const joined = (["combinedBy", "thirdReviewerAbove"] as const).filter((rule) => rules[rule] !== stage.rules[rule]);
  if (sameCriteria && joined.length === 0) return [];
  if (!(await isScored(tx, stage.id))) return [];
  return [
    ...(sameCriteria ? [] : [{ key: "stages.alreadyScored", field: "criteria" }]),
    ...joined.map((field) => ({ key: "stages.scoresJoined", field })),
  ];
}

const plainJson = (settings: StageSettings) =>
  stageSettingsSchema.parse(JSON.parse(JSON.stringify(settings))) as Prisma.InputJsonObject;

function changed(
  stage: PlanStage,
  after: { startsAt: Date; endsAt: Date; settings: StageSettings },
  rewritten: boolean,
): string[] {
  const moved = (["startsAt", "endsAt"] as const).filter((name) => stage[name].getTime() !== after[name].getTime());
  const ruled = Object.entries(after.settings).flatMap(([name, value]) =>
    JSON.stringify(stage.settings[name]) === JSON.stringify(value) ? [] : [name],
  );
  return [...moved, ...ruled, ...(rewritten ? ["criteria"] : [])].map((name) => `${stage.key}.${name}`);
}
