import type { Blocker } from "~/domain/errors";
import type { Trilingual } from "~/domain/languages";
import type { PacketState } from "~/generated/prisma/enums";

export type PacketFacts = {
  state: PacketState;
  rows: number;
  /** It corrects a packet that was released. */
  corrects: boolean;
  /** Offers and the free seats they would take: of each place, and there of each group that seats are set aside for. */
  places: {
    name: string;
    title: Trilingual | null;
    reservedFor: Trilingual | null;
    offers: number;
    free: number;
  }[];
  waiting: { staged: number; already: number; most: number };
  approval: { required: boolean; given: boolean };
};

/** All reasons why a packet cannot be released: the dry run's verdict, shown on its page and checked by its verb. */
export function blockersToRelease(facts: PacketFacts): Blocker[] {
  if (facts.state !== "collecting" && facts.state !== "approved") return [{ key: "packet.notCollecting" }];
  const blockers = blockersOfRows(facts);
  if (facts.approval.required && !facts.approval.given) blockers.push({ key: "packet.approvalMissing" });
  return blockers;
}

/** Why a packet cannot be approved by this person; `involved`: they made it or decided a row of it. */
export function blockersToApprove(facts: PacketFacts, involved: boolean): Blocker[] {
  return [...blockersOfRows(facts), ...(involved ? [{ key: "packet.secondPerson" }] : [])];
}

/** Why a release cannot begin at the time asked for; `earliest` leaves the time in which it can be cancelled. */
export function blockersToTime(at: Date, { earliest, startsOn }: { earliest: Date; startsOn: Date }): Blocker[] {
  if (Number.isNaN(at.getTime())) return [{ key: "packet.timeMissing", field: "at" }];
  if (at < earliest) return [{ key: "packet.timeTooSoon", field: "at" }];
  return at >= startsOn ? [{ key: "packet.timeTooLate", field: "at" }] : [];
}

function blockersOfRows(facts: PacketFacts): Blocker[] {
  const blockers: Blocker[] = [];
  if (facts.rows === 0) blockers.push({ key: "packet.empty" });
  for (const { name, offers, free } of facts.places) {
    if (offers > free) blockers.push({ key: "packet.tooManyOffers", params: { name, offers, free } });
  }
  const { staged, already, most } = facts.waiting;
  // A correction may go beyond the size of the list: the person had a right to a place on it.
  if (!facts.corrects && staged + already > most) {
    blockers.push({ key: "packet.waitingListTooLong", params: { staged, already, most } });
  }
  return blockers;
}
