import { recordAudit } from "~/domain/audit/record-audit.server";
import { recordAudits } from "~/domain/audit/record-audits.server";
import { RuleBroken } from "~/domain/errors";
import type { ApplicationStatus } from "~/generated/prisma/enums";
import type { Tx } from "~/platform/db.server";
import type { Json } from "~/platform/json";
import { collectingPacket } from "./collecting-packet.server";
import type { StagedOutcome } from "./outcomes";

export type ProposedDecision = {
  application: { id: string; status: ApplicationStatus };
  outcome: StagedOutcome;
  rank: number;
  unitPlaceId: string | null;
  reasonKeys: string[];
  /** The score it is proposed by, 0 to 100. */
  score: number;
};

/**
 * Puts what was proposed from a ranking into the cohort's collecting packet, in place of an earlier proposal there and of
 * what was decided by hand about the same applications; a fixed number of statements. The caller has checked the rules and
 * holds the applications' rows.
 * @returns the number of the packet
 * @throws {RuleBroken} when one of the applications waits in a packet on its way out
 */
export async function putAllIntoPacket(
  tx: Tx,
  now: Date,
  input: {
    cohortId: string;
    personId: string;
    proposal: { [key: string]: Json };
    decisions: readonly ProposedDecision[];
  },
): Promise<number> {
  const { cohortId, personId, proposal, decisions } = input;
  const packet = await collectingPacket(tx, now, { cohortId, personId });
  const ids = decisions.map(({ application }) => application.id);
  const elsewhere = await tx.decision.findFirst({
    where: { applicationId: { in: ids }, packetId: { not: packet.id }, releasedAt: null, skipped: null },
    select: { id: true },
  });
  if (elsewhere) throw new RuleBroken([{ key: "decision.inAnotherPacket" }]);
  await tx.decision.deleteMany({
    where: { packetId: packet.id, OR: [{ score: { not: null } }, { applicationId: { in: ids } }] },
  });
  await tx.decision.createMany({
    data: decisions.map(({ application, ...decision }) => ({
      ...decision,
      packetId: packet.id,
      applicationId: application.id,
      fromStatus: application.status,
      decidedById: personId,
      decidedAt: now,
    })),
  });
  await tx.decisionPacket.update({
    where: { id: packet.id },
    data: { proposal, changedAt: now },
    select: { id: true },
  });
  const act = { actor: "person", actorPersonId: personId } as const;
  await recordAudits(
    tx,
    now,
    ids.map((entityId) => ({ ...act, action: "stage_decision", entity: "application", entityId, fields: ["outcome"] })),
  );
  await recordAudit(tx, now, {
    ...{ ...act, action: "propose_packet", entity: "decision_packet", entityId: packet.id },
    fields: ["proposal"],
  });
  return packet.number;
}
