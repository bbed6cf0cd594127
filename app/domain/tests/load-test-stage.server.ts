import { findReadableCohort } from "~/domain/cohorts/find-readable-cohort.server";
import { NotAllowed, NotFound } from "~/domain/errors";
import { canRunCohort } from "~/domain/people/policy";
import type { Viewer } from "~/domain/people/viewer";
import { currentPlan } from "~/domain/stages/current-plan.server";
import type { Tx } from "~/platform/db.server";

export type StageAddress = { code: string; stageKey: string };

/** A stage of a cohort that is a test, for staff who may read the cohort. @throws {NotFound} for anything else */
export async function loadTestStage(tx: Tx, viewer: Viewer, { code, stageKey }: StageAddress) {
  const cohort = await findReadableCohort(tx, viewer, code);
  const stages = await currentPlan(tx, cohort.id);
  const stage = stages.find(({ key, kind }) => key === stageKey && kind === "test");
  if (!stage) throw new NotFound();
  return {
    cohort,
    stages,
    stage,
    mayRun: canRunCohort(viewer, { programmeId: cohort.programmeId, cohortId: cohort.id }),
  };
}

/** The same for who may record results there. @throws {NotAllowed} when they may read but not act */
export async function loadRunTestStage(tx: Tx, viewer: Viewer, address: StageAddress) {
  const found = await loadTestStage(tx, viewer, address);
  if (!found.mayRun) throw new NotAllowed(true);
  return found;
}
