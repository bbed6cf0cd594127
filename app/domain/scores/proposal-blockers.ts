import type { Blocker } from "../errors";

export type ProposalFacts = {
  /** The first instant at which nobody can apply any more. */
  closesAt: Date;
  /** Decisions the line gives. */
  rows: number;
  /** Applications whose third reviewer has not answered. */
  thirdAwaited: number;
  /** Applications that the viewer judges and has not handed in: their scores are not shown to them. */
  unseen: number;
  packetOnItsWay: boolean;
};

/** All reasons why a proposal cannot become a packet now; shown on the page and thrown by the verb. */
export function blockersToPropose(facts: ProposalFacts, now: Date): Blocker[] {
  const blockers: Blocker[] = [];
  if (now < facts.closesAt) blockers.push({ key: "ranking.callOpen" });
  if (facts.rows === 0) blockers.push({ key: "ranking.nothing" });
  if (facts.thirdAwaited > 0) blockers.push({ key: "ranking.thirdAwaited", params: { number: facts.thirdAwaited } });
  if (facts.unseen > 0) blockers.push({ key: "ranking.ownReviewsOpen", params: { number: facts.unseen } });
  if (facts.packetOnItsWay) blockers.push({ key: "ranking.packetOnItsWay" });
  return blockers;
}
