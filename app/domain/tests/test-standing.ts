import type { ApplicationStatus } from "~/generated/prisma/enums";
import type { PlanStage } from "../stages/plan-stage";
import { ASSESSED } from "../stages/stage-work";

/** An on-line test: a stage of that kind that is held in the portal. */
export const isOnlineTest = ({ kind, settings }: Pick<PlanStage, "kind" | "settings">): boolean =>
  kind === "test" && settings.online === true;

export type TestFacts = {
  status: ApplicationStatus;
  /** The application is in the stage now. */
  within: boolean;
  stage: Pick<PlanStage, "startsAt" | "endsAt">;
  /** The one sitting, once it was started. */
  sitting: { endsAt: Date; finishedAt: Date | null } | null;
  /** A result is recorded already, on paper for example. */
  hasResult: boolean;
};

/** Where somebody stands with an on-line test. */
export type TestStanding =
  /** Nothing to do with it. */
  | "none"
  /** It has not begun. */
  | "ahead"
  /** It can be started. */
  | "open"
  /** It is being written. */
  | "running"
  /** Handed in, or its time is over. */
  | "over"
  /** Nobody started it while it could be. */
  | "missed";

/** Where somebody stands with a test at this instant; every end is exclusive. */
export function testStanding({ status, within, stage, sitting, hasResult }: TestFacts, now: Date): TestStanding {
  const assessed = ASSESSED.includes(status);
  if (sitting) return sitting.finishedAt === null && now < sitting.endsAt && assessed ? "running" : "over";
  if (!assessed || !within || hasResult) return "none";
  if (now < stage.startsAt) return "ahead";
  return now < stage.endsAt ? "open" : "missed";
}
