/** What decides a place in the ranking. */
export type RankFacts = {
  reference: string;
  /** Null: not complete, so without a rank. */
  score: number | null;
  /** The applicant's own Submit. */
  rankAt: Date;
};

/** Why somebody stands where they do beside a neighbour with the same score, or one that is shown alike. */
export const TIES = ["earlier", "later", "sameMoment"] as const;
export type Tie = (typeof TIES)[number];

export type Ranked<T> = T & { rank: number | null; tie: Tie | null };

/**
 * Puts applications in order: the higher score first; of equal ones the one submitted earlier; of those submitted in the
 * same moment the lower reference. Those without a score come last and have no rank.
 */
export function rank<T extends RankFacts>(applications: readonly T[]): Ranked<T>[] {
  const ordered = [...applications].sort(inOrder);
  return ordered.map((application, at) => ({
    ...application,
    rank: application.score === null ? null : at + 1,
    tie: tieOf(application, ordered[at - 1], ordered[at + 1]),
  }));
}

function inOrder(a: RankFacts, b: RankFacts): number {
  if (a.score !== b.score) {
    if (a.score === null) return 1;
    if (b.score === null) return -1;
    return b.score - a.score;
  }
  return a.rankAt.getTime() - b.rankAt.getTime() || (a.reference < b.reference ? -1 : 1);
}

function tieOf(own: RankFacts, before: RankFacts | undefined, after: RankFacts | undefined): Tie | null {
  if (own.score === null) return null;
  const equals = [before, after].filter((other) => other?.score === own.score);
  if (equals.length === 0) return null;
  const other = before?.score === own.score ? before : after;
  if (other?.rankAt.getTime() === own.rankAt.getTime()) return "sameMoment";
  return other === before ? "later" : "earlier";
}
