import { findReadableCohort } from "~/domain/cohorts/find-readable-cohort.server";
import { stageSettingsSchema } from "~/domain/cohorts/stage-settings";
import { NotAllowed, NotFound } from "~/domain/errors";
import { canRunCohort } from "~/domain/people/policy";
import type { Viewer } from "~/domain/people/viewer";
import { trilingualSchema } from "~/domain/trilingual-schema";
import type { Tx } from "~/platform/db.server";

type StageAt = { code: string; stageKey: string };

/** A stage of interviews, for whoever may read its cohort. Two statements. @throws {NotFound} */
export async function findInterviewStage(tx: Tx, viewer: Viewer, { code, stageKey }: StageAt) {
  const cohort = await findReadableCohort(tx, viewer, code);
  const stage = await tx.cohortStage.findFirst({
    where: { cohortId: cohort.id, key: stageKey, kind: "interview" },
    select: { id: true, key: true, name: true, startsAt: true, endsAt: true, settings: true },
  });
  if (!stage) throw new NotFound();
  const { id, programmeId, state } = cohort;
  return {
    ...stage,
    name: trilingualSchema.parse(stage.name),
    settings: stageSettingsSchema.parse(stage.settings),
    cohort: { id, code, programmeId, state },
    mayRun: canRunCohort(viewer, { programmeId, cohortId: id }),
  };
}

/** The same for whoever runs the cohort. @throws {NotFound} @throws {NotAllowed} */
export async function findRunInterviewStage(tx: Tx, viewer: Viewer, at: StageAt) {
  const stage = await findInterviewStage(tx, viewer, at);
  if (!stage.mayRun) throw new NotAllowed(true);
  return stage;
}

export type InterviewStage = Awaited<ReturnType<typeof findInterviewStage>>;
