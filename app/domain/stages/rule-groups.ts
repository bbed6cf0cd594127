import { isReviewed, type PlanStage } from "./plan-stage";
import type { RuleGroup } from "./stage-rules-input";

/** The groups of rules a stage has, by its kind and by who scores in it. */
export function ruleGroupsOf(stage: Pick<PlanStage, "kind" | "criteria">): RuleGroup[] {
  const reviewed = stage.kind === "form_review" || stage.kind === "interview" || isReviewed(stage);
  return [
    ...(reviewed ? (["review"] as const) : []),
    // Whom an interview meets is said with each of its times.
    ...(stage.kind === "form_review" ? (["assignment"] as const) : []),
    ...(stage.kind === "test" ? (["test"] as const) : []),
    ...(stage.kind === "interview" ? (["interview"] as const) : []),
  ];
}

/** Whether anything is scored in stages of this kind. */
export const isScoredKind = (kind: PlanStage["kind"]): boolean =>
  kind === "form_review" || kind === "test" || kind === "interview";
