import { visibleToStaff } from "~/domain/applications/policy";
import { recordAudit } from "~/domain/audit/record-audit.server";
import { NotFound, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer, type Tx } from "~/platform/db.server";
import { blockersToCorrect, type CorrectionFacts } from "./correction-rules";
import { type AskedPacket, loadPacket } from "./load-packet.server";
import { nextPacketNumber } from "./next-packet-number.server";
import type { CorrectedOutcome } from "./outcomes";

export type Correction = {
  reference: string;
  outcome: CorrectedOutcome;
  /** The corrected rank on the waiting list. */
  rank: number | null;
  unitPlaceId: string | null;
  /** Adds one seat when none is free; the head's approval is its permission. */
  extraSeat: boolean;
};

/**
 * Makes a new packet that corrects named rows of a released one: whoever was refused, found ineligible or lost an offer
 * goes back into review, onto the waiting list, or is offered a place. It takes effect as every packet does: when a head
 * of programme other than its author has approved it, and it is released.
 * @returns the new packet's number @throws {RuleBroken} @throws {NotFound} for somebody of another cohort
 */
export function correctPacket(
  viewer: Viewer,
  input: AskedPacket & { reason: string; rows: Correction[] },
): Promise<{ number: number }> {
  return asViewer(viewer, async (tx, now) => {
    const packet = await loadPacket(tx, viewer, input);
    const reason = input.reason.trim();
    const found = await tx.unitPlace.findMany({ where: { cohortId: packet.cohort.id }, select: { id: true } });
    const places = found.map(({ id }) => id);
    const facts: CorrectionFacts[] = [];
    for (const row of input.rows) facts.push({ ...(await factsOf(tx, viewer, packet, row)), places });
    const blockers = blockersToCorrect({ state: packet.state, reason, rows: facts });
    if (blockers.length > 0) throw new RuleBroken(blockers);
    const number = await nextPacketNumber(tx, packet.cohort.id);
    const { id } = await tx.decisionPacket.create({
      data: {
        ...{ cohortId: packet.cohort.id, number, createdById: viewer.personId, createdAt: now },
        ...{ correctsId: packet.id, reason },
      },
      select: { id: true },
    });
    await tx.decision.createMany({
      data: facts.map(({ applicationId, status, outcome, rank, unitPlaceId, extraSeat }) => ({
        ...{ packetId: id, applicationId, fromStatus: status, outcome, rank, unitPlaceId, extraSeat },
        ...{ reasonKeys: [], decidedById: viewer.personId, decidedAt: now },
      })),
    });
    await recordAudit(tx, now, {
      actor: "person",
      actorPersonId: viewer.personId,
      action: "correct_packet",
      entity: "decision_packet",
      entityId: id,
      reason,
    });
    return { number };
  });
}

/** What the rules ask about one row. The cohort's row is kept: nobody stages it elsewhere at the same moment. */
async function factsOf(
  tx: Tx,
  viewer: Viewer,
  packet: { id: string; cohort: { id: string } },
  { reference, ...asked }: Correction,
): Promise<Omit<CorrectionFacts, "places">> {
  const application = await tx.application.findFirst({
    where: { AND: [{ reference, cohortId: packet.cohort.id }, visibleToStaff(viewer)] },
    select: {
      id: true,
      status: true,
      waitlistRank: true,
      decisions: { select: { packetId: true, releasedAt: true, skipped: true } },
    },
  });
  if (!application) throw new NotFound();
  const { id, status, waitlistRank, decisions } = application;
  return {
    ...asked,
    reference,
    applicationId: id,
    status,
    waitlistRank,
    // Only an offer names a place.
    unitPlaceId: asked.outcome === "offer" ? asked.unitPlaceId : null,
    inPacket: decisions.some(({ packetId, releasedAt }) => packetId === packet.id && releasedAt !== null),
    pending: decisions.some(({ releasedAt, skipped }) => releasedAt === null && skipped === null),
  };
}
