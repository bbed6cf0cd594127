import { isOver } from "~/domain/appeals/appeal";
import { isReconsidered } from "~/domain/applications/application";
import type { Blocker } from "~/domain/errors";
import type { ApplicationStatus, CohortState, PacketState } from "~/generated/prisma/enums";
import type { CorrectedOutcome } from "./outcomes";
import { blockersToReason } from "./packet-reason";

/** What decides whether one row of a released packet can be corrected as asked. */
export type CorrectionFacts = {
  reference: string;
  applicationId: string;
  status: ApplicationStatus;
  /** The rank they had on the waiting list, if they ever were on it. */
  waitlistRank: number | null;
  outcome: CorrectedOutcome;
  rank: number | null;
  unitPlaceId: string | null;
  extraSeat: boolean;
  /** The cohort's places in units; none where nobody chooses one. */
  places: readonly string[];
  /** It was carried out with the packet that is corrected. */
  inPacket: boolean;
  /** Another decision about them is on its way. */
  pending: boolean;
};

/** All reasons why rows of a packet cannot be corrected; none means they can. Nobody is ever worse off than before. */
export function blockersToCorrect(facts: {
  state: PacketState;
  reason: string;
  rows: readonly CorrectionFacts[];
}): Blocker[] {
  const { state, reason, rows } = facts;
  if (state !== "released") return [{ key: "packet.notReleased" }];
  const blockers = blockersToReason(reason);
  if (rows.length === 0) blockers.push({ key: "correction.nobody", field: "reference" });
  return [...blockers, ...rows.flatMap(blockersOfRow)];
}

/** What decides whether an ended application can be put back into review. */
export type ReopenFacts = {
  reference: string;
  status: ApplicationStatus;
  cohortState: CohortState;
  /** The person has a newer live application in the cohort. */
  newer: boolean;
  /** Another decision about them is on its way. */
  pending: boolean;
};

/** All reasons why it cannot; `reason` has no spaces around it. */
export function blockersToReopen(facts: ReopenFacts, reason: string): Blocker[] {
  const params = { reference: facts.reference };
  if (!isReconsidered(facts.status)) return [{ key: "correction.wrongState", params }];
  if (isOver(facts.cohortState)) return [{ key: "appeal.cohortOver" }];
  if (facts.newer) return [{ key: "appeal.newerApplication" }];
  if (facts.pending) return [{ key: "correction.pending", params }];
  return blockersToReason(reason);
}

function blockersOfRow(row: CorrectionFacts): Blocker[] {
  const { reference, status, outcome, rank, waitlistRank, places, unitPlaceId } = row;
  const params = { reference };
  if (!row.inPacket) return [{ key: "correction.notInPacket", params, field: "reference" }];
  if (!isReconsidered(status)) return [{ key: "correction.wrongState", params, field: "reference" }];
  if (row.pending) return [{ key: "correction.pending", params, field: "reference" }];
  if (rank !== null && (!Number.isInteger(rank) || rank < 1)) return [{ key: "correction.rank", field: "rank" }];
  if (outcome === "waitlist" && waitlistRank !== null && rank !== null && rank > waitlistRank) {
    return [{ key: "correction.worseRank", params: { rank: waitlistRank }, field: "rank" }];
  }
  if (outcome !== "offer") return [];
  const fits = places.length === 0 ? unitPlaceId === null : places.some((id) => id === unitPlaceId);
  return fits ? [] : [{ key: "decision.placeMissing", field: "unitPlaceId" }];
}
