import { appealFacts } from "~/domain/appeals/appeal-facts.server";
import { loadRunApplication } from "~/domain/applications/load-run-application.server";
import { recordAudit } from "~/domain/audit/record-audit.server";
import { RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer, type Tx } from "~/platform/db.server";
import { blockersToReopen } from "./correction-rules";
import { lockPackets } from "./load-packet.server";
import { nextPacketNumber } from "./next-packet-number.server";

/**
 * Corrects a decision that ended one application, whoever made it and however: "not eligible" at the initial check, say,
 * which was in no packet. It makes a packet of its own that puts the application back into review when a head of programme
 * other than its author has approved it, and it is released.
 * @returns the new packet's number @throws {RuleBroken}
 */
export function correctApplication(
  viewer: Viewer,
  input: { reference: string; reason: string },
): Promise<{ number: number }> {
  return asViewer(viewer, async (tx, now) => {
    const application = await loadRunApplication(tx, viewer, input.reference);
    const { id: applicationId, cohortId } = application;
    await lockPackets(tx, cohortId);
    const reason = input.reason.trim();
    const { newer, cohortState } = await appealFacts(tx, now, application);
    const { status, pending, correctsId } = await standing(tx, applicationId);
    const facts = { reference: input.reference, status, cohortState, newer, pending };
    const blockers = blockersToReopen(facts, reason);
    if (blockers.length > 0) throw new RuleBroken(blockers);
    const number = await nextPacketNumber(tx, cohortId);
    const decided = { decidedById: viewer.personId, decidedAt: now };
    const { id } = await tx.decisionPacket.create({
      data: {
        ...{ cohortId, number, createdById: viewer.personId, createdAt: now, correctsId, reason },
        decisions: { create: { applicationId, fromStatus: status, outcome: "reopen", reasonKeys: [], ...decided } },
      },
      select: { id: true },
    });
    await recordAudit(tx, now, {
      ...{ actor: "person", actorPersonId: viewer.personId, action: "correct_packet" },
      ...{ entity: "decision_packet", entityId: id, reason },
    });
    return { number };
  });
}

/** How the application stands now that nobody else changes the cohort's packets, and the packet it was decided with. */
async function standing(tx: Tx, id: string) {
  const { status, decisions } = await tx.application.findUniqueOrThrow({
    where: { id },
    select: {
      status: true,
      decisions: { orderBy: { decidedAt: "desc" }, select: { packetId: true, releasedAt: true, skipped: true } },
    },
  });
  return {
    status,
    pending: decisions.some(({ releasedAt, skipped }) => releasedAt === null && skipped === null),
    correctsId: decisions.find(({ releasedAt }) => releasedAt !== null)?.packetId ?? null,
  };
}
