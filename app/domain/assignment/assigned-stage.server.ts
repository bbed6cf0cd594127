import { findReadableCohort } from "~/domain/cohorts/find-readable-cohort.server";
import { stageSettingsSchema } from "~/domain/cohorts/stage-settings";
import { NotAllowed, NotFound } from "~/domain/errors";
import { canRunCohort } from "~/domain/people/policy";
import type { Viewer } from "~/domain/people/viewer";
import { reviewRulesOf } from "~/domain/stages/review-rules";
import { trilingualSchema } from "~/domain/trilingual-schema";
import type { StageKind } from "~/generated/prisma/enums";
import type { Tx } from "~/platform/db.server";
import { GIVEN_TO_REVIEWERS } from "./given-to-reviewers";

const COLUMNS = {
  id: true,
  key: true,
  kind: true,
  name: true,
  startsAt: true,
  endsAt: true,
  settings: true,
  cohort: { select: { id: true, code: true, programmeId: true } },
} as const;

type StageAt = { code: string; stageKey: string };

/** A stage whose applications are given to reviewers, for whoever may read its cohort. @throws {NotFound} */
export async function findAssignedStage(tx: Tx, viewer: Viewer, { code, stageKey }: StageAt) {
  const cohort = await findReadableCohort(tx, viewer, code);
  const stage = await tx.cohortStage.findFirst({
    where: { cohortId: cohort.id, key: stageKey, kind: { in: [...GIVEN_TO_REVIEWERS] } },
    select: COLUMNS,
  });
  if (!stage) throw new NotFound();
  const scope = { programmeId: cohort.programmeId, cohortId: cohort.id };
  return { ...read(stage), mayRun: canRunCohort(viewer, scope) };
}

/**
 * The same for whoever runs the cohort, kept to this transaction: two assignments of one stage come one after the other.
 * An application that has to be locked too is locked before.
 * @throws {NotFound} @throws {NotAllowed}
 */
export async function loadRunStage(tx: Tx, viewer: Viewer, at: StageAt): Promise<AssignedStage> {
  const stage = await findAssignedStage(tx, viewer, at);
  if (!stage.mayRun) throw new NotAllowed(true);
  await lockStage(tx, stage.id);
  return stage;
}

/** A stage by its id, for what the portal does itself; null for one whose applications are not given to reviewers. */
export async function loadAssignedStage(tx: Tx, id: string): Promise<AssignedStage | null> {
  const stage = await tx.cohortStage.findFirst({
    where: { id, kind: { in: [...GIVEN_TO_REVIEWERS] } },
    select: COLUMNS,
  });
  return stage && read(stage);
}

export async function lockStage(tx: Tx, id: string): Promise<void> {
  await tx.$queryRaw`select id from cohort_stage where id = ${id}::uuid for no key update`;
}

type StageRow = {
  id: string;
  key: string;
  kind: StageKind;
  name: unknown;
  startsAt: Date;
  endsAt: Date;
  settings: unknown;
  cohort: { id: string; code: string; programmeId: string };
};

export type AssignedStage = ReturnType<typeof read>;

function read({ name, settings, kind, ...stage }: StageRow) {
  return {
    ...stage,
    name: trilingualSchema.parse(name),
    rules: reviewRulesOf({ kind, settings: stageSettingsSchema.parse(settings) }),
  };
}
