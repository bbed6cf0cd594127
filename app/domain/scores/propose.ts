import { type FreeSeat, nextInTurn } from "../seats/next-in-turn";
import type { GroupFacts } from "../seats/reservation-condition";

/** Somebody who waits for a decision, in the order of the ranking. */
export type Candidate = {
  id: string;
  reference: string;
  rank: number;
  score: number;
  /** Places asked for, the first choice first. */
  wishedPlaceIds: readonly string[];
  excludedPlaceIds: readonly string[];
  group: GroupFacts;
};

/** Why somebody would not be selected: below the pass mark, no place on the waiting list either, behind the line. */
export type WhyNotSelected = "belowPassMark" | "placesFilled" | "behindLine";

export type Proposed = { candidate: Candidate } & (
  | { outcome: "offer"; seat: FreeSeat }
  | { outcome: "waitlist" }
  | { outcome: "shortlist" }
  | { outcome: "not_select"; why: WhyNotSelected }
);

export type PlacesToGive = {
  seats: readonly FreeSeat[];
  /** How many more the waiting list takes. */
  waitingRoom: number;
  /** The least final score; null for none. */
  passMark: number | null;
};

const reaches = (passMark: number | null, { score }: Candidate) => passMark === null || score >= passMark;

/**
 * What a cut-off line gives. Those at or above it are offered the free seats in the order of the ranking: a seat of a wished
 * place where there are places, one set aside for their group before one that is open to all. So seats set aside are filled
 * by rank within the group, the others by overall rank. Who finds no seat, and who stands below the line, goes on the
 * waiting list while it has room. Nobody below the pass mark is offered anything.
 * @param candidates in the order of the ranking
 * @param line the last rank that may be offered a place; 0 for nobody
 */
export function proposePlaces(candidates: readonly Candidate[], given: PlacesToGive & { line: number }): Proposed[] {
  const { line, passMark } = given;
  const left = [...given.seats];
  let room = Math.max(0, given.waitingRoom);
  return candidates.map((candidate) => {
    if (!reaches(passMark, candidate)) return { candidate, outcome: "not_select", why: "belowPassMark" };
    const turn = candidate.rank <= line ? nextInTurn(left, [{ ...candidate }]) : null;
    if (turn) {
      left.splice(left.indexOf(turn.seat), 1);
      return { candidate, outcome: "offer", seat: turn.seat };
    }
    if (room === 0) return { candidate, outcome: "not_select", why: "placesFilled" };
    room -= 1;
    return { candidate, outcome: "waitlist" };
  });
}

/** The line at which every seat that somebody can take is given: the rank of the last who finds one; 0 for nobody. */
export function lineThatFills(candidates: readonly Candidate[], given: PlacesToGive): number {
  const all = proposePlaces(candidates, { ...given, line: Number.POSITIVE_INFINITY });
  return all.reduce((last, row) => (row.outcome === "offer" ? row.candidate.rank : last), 0);
}

/** Who goes on to the next stage: everybody down to the line. The others are not selected, or stay as they are. */
export function proposeShortlist(
  candidates: readonly Candidate[],
  { line, others }: { line: number; others: "refuse" | "leave" },
): Proposed[] {
  return candidates.flatMap((candidate): Proposed[] => {
    if (candidate.rank <= line) return [{ candidate, outcome: "shortlist" }];
    return others === "refuse" ? [{ candidate, outcome: "not_select", why: "behindLine" }] : [];
  });
}
