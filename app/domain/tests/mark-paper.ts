import type { Paper } from "./paper";
import type { PaperAnswers } from "./paper-answers";

/** What the database keeps of a percentage. */
const DECIMALS = 1000;

export const roundedPercent = (percent: number): number => Math.round(percent * DECIMALS) / DECIMALS;

/**
 * Marks a paper: a question counts when all of its right options were chosen and none of the wrong ones. `percent` is the
 * share of such questions, 0 to 100 with three decimals.
 */
export function markPaper(paper: Paper, answers: PaperAnswers): { right: number; of: number; percent: number } {
  const right = paper.questions.filter(({ key, correct }) => {
    const chosen = new Set(answers[key] ?? []);
    return chosen.size === correct.length && correct.every((option) => chosen.has(option));
  }).length;
  const of = paper.questions.length;
  return { right, of, percent: of === 0 ? 0 : roundedPercent((100 * right) / of) };
}
