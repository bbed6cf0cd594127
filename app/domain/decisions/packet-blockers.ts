import type { Blocker } from "~/domain/errors";
import type { Trilingual } from "~/domain/languages";
import type { PacketState } from "~/generated/prisma/enums";

export type PacketFacts = {
  state: PacketState;
  rows: number;
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
  const blockers: Blocker[] = [];
  if (facts.rows === 0) blockers.push({ key: "packet.empty" });
  for (const { name, offers, free } of facts.places) {
    if (offers > free) blockers.push({ key: "packet.tooManyOffers", params: { name, offers, free } });
  }
  const { staged, already, most } = facts.waiting;
  if (staged + already > most) blockers.push({ key: "packet.waitingListTooLong", params: { staged, already, most } });
  if (facts.approval.required && !facts.approval.given) blockers.push({ key: "packet.approvalMissing" });
  return blockers;
}
