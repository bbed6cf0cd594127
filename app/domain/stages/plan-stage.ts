import type { StageKind } from "~/generated/prisma/enums";
import type { Criterion } from "../cohorts/rubric-content";
import type { StageSettings } from "../cohorts/stage-settings";
import type { Trilingual } from "../languages";
import type { ReviewRules } from "./review-rules";

/** A level of the scale of a criterion, in words: 0 absent … 5 excellent. */
export type LevelWord = { score: number; name: Trilingual };

/** A stage of a cohort's selection with all that decides about people in it. */
export type PlanStage = {
  id: string;
  key: string;
  kind: StageKind;
  /** From 1; an application goes through the stages in this order. */
  position: number;
  name: Trilingual;
  startsAt: Date;
  /** The first instant at which it is over. */
  endsAt: Date;
  /** Share of the final score in per cent; null for a stage that is no part of it. */
  weight: number | null;
  settings: StageSettings;
  rules: ReviewRules;
  rubricId: string | null;
  /** What is scored in this stage, in order; empty where nothing is. */
  criteria: Criterion[];
  levelWords: LevelWord[];
};

/** The stages whose totals make the final score, with their shares in per cent. */
export function formulaOf<S extends Pick<PlanStage, "weight">>(stages: readonly S[]): (S & { weight: number })[] {
  return stages.flatMap((stage) =>
    stage.weight !== null && stage.weight > 0 ? [{ ...stage, weight: stage.weight }] : [],
  );
}

/** The least final score of a cohort, 0 to 100; null for none. */
export function passMarkOf(stages: readonly Pick<PlanStage, "settings">[]): number | null {
  return stages.map(({ settings }) => settings.passMark).find((mark) => mark !== undefined) ?? null;
}

/** Somebody gives scores there: reviewers on paper, or a panel that meets the candidates. */
export const isReviewed = ({ criteria }: Pick<PlanStage, "criteria">): boolean =>
  criteria.some(({ source }) => source === "reviewer");
