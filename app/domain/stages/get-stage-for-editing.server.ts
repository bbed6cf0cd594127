import { loadAuthoredCohort } from "~/domain/cohorts/load-authored-cohort.server";
import { NotFound } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { trilingualSchema } from "~/domain/trilingual-schema";
import { asViewer } from "~/platform/db.server";
import { currentPlan } from "./current-plan.server";
import { judgingQuestions } from "./judging-questions.server";
import { planEditing } from "./plan-editing";
import { ruleGroupsOf } from "./rule-groups";
import { isScored } from "./scored-already.server";

/** Everything the form of one stage shows. @throws {NotFound} for a stage there is not @throws {NotAllowed} for who only reads */
export function getStageForEditing(viewer: Viewer, input: { code: string; key: string }) {
  return asViewer(viewer, async (tx, now) => {
    const cohort = await loadAuthoredCohort(tx, viewer, input.code);
    const stages = await currentPlan(tx, cohort.id);
    const stage = stages.find(({ key }) => key === input.key);
    if (!stage) throw new NotFound();
    const units = await tx.unit.findMany({ select: { code: true, name: true }, orderBy: { position: "asc" } });
    return {
      stage,
      version: cohort.version,
      editing: planEditing(cohort, now),
      groups: ruleGroupsOf(stage),
      questions: await judgingQuestions(tx, cohort.id),
      scored: await isScored(tx, stage.id),
      units: units.map(({ code, name }) => ({ code, name: trilingualSchema.parse(name) })),
    };
  });
}

export type StageForEditing = Awaited<ReturnType<typeof getStageForEditing>>;
