import type { ApplicationStatus } from "~/generated/prisma/enums";
import { actionOf } from "../applications/application";
import type { PlanStage } from "./plan-stage";

/** The states in which an application is being assessed: these move from stage to stage. */
export const ASSESSED: readonly ApplicationStatus[] = actionOf("offer").from;

const RETURNED: readonly ApplicationStatus[] = actionOf("resubmit").from;

/** The states in which an application has a place among the stages at all: checked, being corrected, or assessed. */
export const IN_STAGES: readonly ApplicationStatus[] = [...actionOf("pass_check").from, ...RETURNED, ...ASSESSED];

/** What is missing before an application's work in a stage is complete; none when it is. */
export type MissingWork =
  /** The initial check has not passed it. */
  | "check"
  /** The applicant has it back for correction. */
  | "correction"
  /** Reviews are missing. */
  | "reviews"
  /** There is no result of the test. */
  | "testResult"
  /** The panel has not scored it. */
  | "interview"
  /** Criteria that answers decide have no score yet. */
  | "score";

type Work = {
  status: ApplicationStatus;
  total: number | null;
  /** A third reviewer was asked, because the others are apart, and has not answered yet. */
  thirdAsked: boolean;
};

/** Why an application's work in a stage is not complete; null when it is, or nothing is done there. */
export function missingWork(
  stage: Pick<PlanStage, "kind" | "criteria">,
  { status, total, thirdAsked }: Work,
): MissingWork | null {
  if (RETURNED.includes(status)) return "correction";
  if (!ASSESSED.includes(status)) return "check";
  if (stage.kind === "initial_check") return null;
  if (thirdAsked) return "reviews";
  if (stage.criteria.length === 0 || total !== null) return null;
  if (stage.kind === "test") return "testResult";
  if (stage.kind === "interview") return "interview";
  return stage.criteria.some(({ source }) => source === "reviewer") ? "reviews" : "score";
}

/** A stage is over and the one after it has begun: whoever is ready moves on, the others are left behind. */
export function isBehind(stage: Pick<PlanStage, "endsAt">, next: Pick<PlanStage, "startsAt"> | null, now: Date) {
  return next !== null && stage.endsAt <= now && next.startsAt <= now;
}
