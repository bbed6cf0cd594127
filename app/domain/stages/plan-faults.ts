import type { Criterion } from "../cohorts/rubric-content";
import type { Blocker } from "../errors";
import { formulaOf, type PlanStage } from "./plan-stage";

/** Shares of a whole add up to 100 per cent; shares are stored as decimal numbers, so a hair's breadth is no fault. */
const HAIR = 1e-6;

/**
 * Everything about a plan's criteria and weights by which nobody could be scored, each leading to its field. An announced
 * cohort has none of it.
 */
export function planFaults(stages: readonly PlanStage[]): Blocker[] {
  return [...stages.flatMap((stage, at) => stageFaults(stage, at)), ...formulaFaults(stages)];
}

function stageFaults({ kind, criteria, weight }: PlanStage, at: number): Blocker[] {
  const number = at + 1;
  if (criteria.length === 0) {
    const counted = weight !== null && weight > 0;
    return counted
      ? [{ key: "stages.weightWithoutCriteria", params: { number }, field: `stages[${at}].criteria` }]
      : [];
  }
  const sum = sumOf(criteria);
  return [
    ...(Math.abs(sum - 100) > HAIR
      ? [{ key: "stages.weightsNot100", params: { number, sum }, field: `stages[${at}].criteria` }]
      : []),
    ...criteria.flatMap((criterion, place) =>
      sourceFaults(criterion, kind).map((key) => ({
        key,
        params: { number, criterion: place + 1 },
        field: `stages[${at}].criteria[${place}].source`,
      })),
    ),
  ];
}

function sourceFaults({ source, basedOn, answerScores }: Criterion, kind: PlanStage["kind"]): string[] {
  if (source === "test") return kind === "test" ? [] : ["stages.testElsewhere"];
  if (source !== "answer") return [];
  if (basedOn.length !== 1) return ["stages.answerNotNamed"];
  return Object.keys(answerScores ?? {}).length === 0 ? ["stages.answerScoresMissing"] : [];
}

function formulaFaults(stages: readonly PlanStage[]): Blocker[] {
  const formula = formulaOf(stages);
  const sum = sumOf(formula);
  if (formula.length === 0) {
    const scored = stages.some(({ criteria }) => criteria.length > 0);
    return scored ? [{ key: "stages.formulaMissing", field: "formula" }] : [];
  }
  return Math.abs(sum - 100) > HAIR ? [{ key: "stages.formulaNot100", params: { sum }, field: "formula" }] : [];
}

function sumOf(shares: readonly { weight: number }[]): number {
  return Number(shares.reduce((sum, { weight }) => sum + weight, 0).toFixed(3));
}
