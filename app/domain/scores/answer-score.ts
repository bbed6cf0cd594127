import type { Criterion } from "../cohorts/rubric-content";

type Submitted = { answers: Readonly<Record<string, unknown>>; profile: Readonly<Record<string, unknown>> };

const OF_PROFILE = "profile.";

/**
 * The score 0 to 5 that a submitted answer gives. Of several chosen options the best counts; what was not answered, or has
 * no score in the rubric, gives 0.
 */
export function answerScore(
  { basedOn, answerScores = {} }: Pick<Criterion, "basedOn" | "answerScores">,
  { answers, profile }: Submitted,
): number {
  const scores = basedOn.flatMap((key) => {
    const given = key.startsWith(OF_PROFILE) ? profile[key.slice(OF_PROFILE.length)] : answers[key];
    return (Array.isArray(given) ? given : [given]).map((option) => scoreOf(answerScores, option));
  });
  return Math.max(0, ...scores);
}

function scoreOf(answerScores: Readonly<Record<string, number>>, option: unknown): number {
  const key = String(option);
  return Object.hasOwn(answerScores, key) ? (answerScores[key] ?? 0) : 0;
}
