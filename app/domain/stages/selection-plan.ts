import type { JsonValue } from "../forms/canonical-json";
import { formulaOf, type PlanStage, passMarkOf } from "./plan-stage";

/** The places in a plan that later parts read back: what it says of criteria, weights and rules. */
type PlanContent = { [key: string]: JsonValue };

/**
 * What is locked of a cohort's selection: its stages in order with dates, criteria, weights and rules, the formula of the
 * final score and the pass mark. Rules are written out, defaults included, so that a later default changes no plan.
 */
export function planContent(code: string, stages: readonly PlanStage[]): PlanContent {
  return {
    cohort: code,
    stages: stages.map(({ settings, rules, criteria, levelWords, ...stage }) => ({
      key: stage.key,
      kind: stage.kind,
      name: stage.name,
      startsAt: stage.startsAt.toISOString(),
      endsAt: stage.endsAt.toISOString(),
      weight: stage.weight,
      settings: plainSettings(settings),
      rules,
      criteria: criteria.map(({ key, name, guidance, weight, source, basedOn, answerScores }) => ({
        ...{ key, name, guidance, weight, source, basedOn, answerScores },
      })),
      levelWords: criteria.length > 0 ? levelWords.map(({ score, name }) => ({ score, name })) : [],
    })),
    formula: formulaOf(stages).map(({ key, weight }) => ({ stage: key, weight })),
    passMark: passMarkOf(stages),
  };
}

/** How a stage is held: the length of a test, the place of an interview. Rules stand by themselves. */
function plainSettings(settings: PlanStage["settings"]): { [key: string]: JsonValue | undefined } {
  const { online, questions, minutes, slotMinutes, placeUnit } = settings;
  return { online, questions, minutes, slotMinutes, placeUnit: placeUnit ?? undefined };
}
