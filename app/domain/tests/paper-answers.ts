import { z } from "zod";
import type { Paper } from "./paper";

/** What was chosen, by the questions' keys on the paper. */
export const paperAnswersSchema = z.record(z.string(), z.array(z.string()));

export type PaperAnswers = z.output<typeof paperAnswersSchema>;

/**
 * What of the answers sent can be kept: options that stand on the paper, each once in its order, one for a question with
 * one right answer. Anything else was not sent by our page and is left out.
 */
export function acceptedAnswers(paper: Paper, sent: PaperAnswers): PaperAnswers {
  const kept = paper.questions.flatMap(({ key, options, correct }): [string, string[]][] => {
    const chosen = options.map((option) => option.key).filter((option) => sent[key]?.includes(option));
    if (chosen.length === 0) return [];
    return [[key, correct.length > 1 ? chosen : chosen.slice(0, 1)]];
  });
  return Object.fromEntries(kept);
}
