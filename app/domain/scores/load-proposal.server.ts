import { actionOf } from "~/domain/applications/application";
import { awaitsDecision } from "~/domain/applications/decided";
import { sha256OfJson } from "~/domain/forms/canonical-json";
import type { Viewer } from "~/domain/people/viewer";
import { loadFreeSeats } from "~/domain/seats/load-queue.server";
import type { FreeSeat } from "~/domain/seats/next-in-turn";
import type { Tx } from "~/platform/db.server";
import { loadRanking, type RankedApplication, type Ranking } from "./load-ranking.server";
import { type Candidate, lineThatFills, type Proposed, proposePlaces, proposeShortlist } from "./propose";

/** What a proposal is asked for. */
export type AskedProposal = {
  /** Key of a stage: who goes on from it; null: who is offered a place, by the final score. */
  by: string | null;
  /** The last rank above the cut-off line; null: where every free seat is given, or nobody goes on. */
  line: number | null;
  /** What becomes of those below the line when people go on to the next stage. */
  others: "refuse" | "leave";
};

export type Proposal = {
  ranking: Ranking;
  line: number;
  /** The line at which every seat is given. */
  fills: number;
  /** The lowest rank there is. */
  lowest: number;
  rows: Proposed[];
  seats: FreeSeat[];
  waiting: { already: number; most: number };
  /** Who waits for a decision and has no complete score: no line says anything about them. */
  incomplete: RankedApplication[];
  /** Who waits for a decision and is judged by the viewer, who has not handed in: nobody can decide half blind. */
  unseen: RankedApplication[];
  /** Who waits for a decision while a third reviewer has not answered. */
  thirdAwaited: RankedApplication[];
  /** A packet is approved or about to be released: its seats are spoken for. */
  packetOnItsWay: boolean;
  /** SHA-256 of the ranking and of what is proposed: what a person agrees to is what they have seen. */
  rankingSha256: string;
  seen: string;
};

/** What a cut-off line would give now, at a fixed number of statements. */
export async function loadProposal(
  tx: Tx,
  viewer: Pick<Viewer, "personId">,
  cohort: { id: string; waitingListSize: number },
  asked: AskedProposal,
): Promise<Proposal> {
  const ranking = await loadRanking(tx, viewer, cohort.id, asked.by);
  const seats = await loadFreeSeats(tx, cohort.id);
  const already = await tx.application.count({ where: { cohortId: cohort.id, status: "waitlisted" } });
  const onItsWay = await tx.decisionPacket.findFirst({
    where: { cohortId: cohort.id, reason: null, state: { in: ["approved", "scheduled", "releasing"] } },
    select: { id: true },
  });
  const undecided = ranking.rows.filter(({ status }) => awaitsDecision(status));
  const candidates = undecided.flatMap((row) => candidateOf(row, ranking));
  const places = { seats, waitingRoom: cohort.waitingListSize - already, passMark: ranking.passMark };
  const fills = ranking.by ? 0 : lineThatFills(candidates, places);
  const line = asked.line ?? fills;
  const rows = ranking.by
    ? proposeShortlist(candidates, { line, others: asked.others })
    : proposePlaces(candidates, { ...places, line });
  const rankingSha256 = await sha256OfJson(ranking.rows.map(({ reference, score, rank }) => [reference, score, rank]));
  return {
    ...{ ranking, seats, line, fills, rows, rankingSha256 },
    lowest: candidates.at(-1)?.rank ?? 0,
    waiting: { already, most: cohort.waitingListSize },
    incomplete: undecided.filter(({ score, unseen }) => score === null && !unseen),
    unseen: undecided.filter(({ unseen }) => unseen),
    thirdAwaited: undecided.filter(({ third }) => third === "asked"),
    packetOnItsWay: onItsWay !== null,
    seen: await sha256OfJson([rankingSha256, ...rows.map(fingerprint)]),
  };
}

/** Who is in line for a decision: with a complete score, and in a state from which the decision can be made. */
function candidateOf({ rank, score, ...row }: RankedApplication, { by }: Ranking): Candidate[] {
  const possible = by ? actionOf("shortlist").from.includes(row.status) : true;
  if (rank === null || score === null || !possible) return [];
  const { id, reference, wishedPlaceIds, excludedPlaceIds, group } = row;
  return [{ id, reference, rank, score, wishedPlaceIds, excludedPlaceIds, group }];
}

function fingerprint(row: Proposed): (string | null)[] {
  const { reference } = row.candidate;
  if (row.outcome === "offer") return [reference, row.outcome, row.seat.unitPlaceId, row.seat.reservation?.id ?? null];
  return [reference, row.outcome, row.outcome === "not_select" ? row.why : null];
}
