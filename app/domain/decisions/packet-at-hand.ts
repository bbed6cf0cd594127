import type { PacketState } from "~/generated/prisma/enums";

/** Why a packet is at somebody's hand, the most pressing first. */
export const AT_HAND = [
  "sentBack",
  "skipped",
  "toApprove",
  "releasing",
  "scheduled",
  "toRelease",
  "withAuthor",
] as const;
export type AtHand = (typeof AT_HAND)[number];

/** For how many days rows that were passed by at a release are told of. */
export const SKIPPED_SHOWN_DAYS = 7;

export type AtHandFacts = {
  state: PacketState;
  /** A second person must approve it. */
  approvalRequired: boolean;
  rejectedAt: Date | null;
  /** When a decision was last put into it, changed or taken out of it. */
  changedAt: Date | null;
  /** Rows the release passed by. */
  skipped: number;
  /** The viewer made it or decided a row of it: they cannot approve it. */
  involved: boolean;
  approves: boolean;
  runs: boolean;
};

/** Whether a packet was sent back and is with its author still: nothing in it has changed since. */
export function isWithAuthor({ rejectedAt, changedAt }: Pick<AtHandFacts, "rejectedAt" | "changedAt">): boolean {
  return rejectedAt !== null && (changedAt === null || changedAt <= rejectedAt);
}

/**
 * What a packet with rows asks of somebody who approves packets, runs the cohort, or both; null when nothing. A packet that
 * was sent back is with its author until a decision in it is put in, changed or taken out; whoever sent it back still sees where it is.
 */
export function atHandOf(packet: AtHandFacts): AtHand | null {
  switch (packet.state) {
    case "collecting":
      return collectingAt(packet);
    case "approved":
      return packet.runs ? "toRelease" : null;
    case "scheduled":
    case "releasing":
      return packet.state;
    case "released":
      return packet.skipped > 0 ? "skipped" : null;
    case "cancelled":
      return null;
  }
}

function collectingAt({ approvalRequired, involved, approves, runs, ...packet }: AtHandFacts) {
  const sentBack = isWithAuthor(packet);
  if (sentBack && runs) return "sentBack";
  if (!approvalRequired || !approves || involved) return null;
  return sentBack ? "withAuthor" : "toApprove";
}
