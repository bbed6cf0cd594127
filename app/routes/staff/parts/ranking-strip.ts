import { awaitsDecision } from "~/domain/applications/decided";
import type { RankedApplication } from "~/domain/scores/load-ranking.server";
import type { Proposed } from "~/domain/scores/propose";

/** What becomes of a bar of the picture: an outcome of the line, a decision that was made before, or nothing. */
export const STRIP_KINDS = ["offer", "shortlist", "waitlist", "not_select", "decided", "undecided"] as const;
export type StripKind = (typeof STRIP_KINDS)[number];

export type Strip = {
  /** Bars from the left, in the order of the ranking. */
  bars: { kind: StripKind; score: number }[];
  /** Bars at the left of the line; null where it stands behind them all. */
  line: number | null;
  passMark: number | null;
  numbers: { kind: StripKind; number: number }[];
};

/** The ranking as a row of bars, the scores their heights. Who has no score yet has no bar. */
export function stripOf(
  ranked: readonly RankedApplication[],
  proposed: readonly Proposed[],
  { line, passMark }: { line: number; passMark: number | null },
): Strip {
  const outcomes = new Map(proposed.map((row) => [row.candidate.id, row.outcome] as const));
  const bars = ranked.flatMap(({ id, score, status }) => {
    if (score === null) return [];
    const kind: StripKind = outcomes.get(id) ?? (awaitsDecision(status) ? "undecided" : "decided");
    return [{ kind, score }];
  });
  const above = ranked.filter(({ rank }) => rank !== null && rank <= line).length;
  return {
    bars,
    line: above < bars.length ? above : null,
    passMark,
    numbers: STRIP_KINDS.map((kind) => ({ kind, number: bars.filter((bar) => bar.kind === kind).length })).filter(
      ({ number }) => number > 0,
    ),
  };
}
