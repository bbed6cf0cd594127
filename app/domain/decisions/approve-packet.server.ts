import { recordAudit } from "~/domain/audit/record-audit.server";
import { Conflict, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer, type Tx } from "~/platform/db.server";
import { type AskedPacket, loadPacket } from "./load-packet.server";
import { blockersToApprove } from "./packet-blockers";
import { packetFacts } from "./packet-facts.server";
import { SEALED_COLUMNS, sealOfPacket, sealOfRow } from "./packet-seal.server";

/**
 * The second person's word: the head of the programme approves the rows as they read them; `seen` is the hash of what
 * their page showed. Neither who made the packet nor anyone who decided a row of it can.
 * @throws {RuleBroken} @throws {Conflict} when the rows are others than those seen, or it is approved already
 */
export function approvePacket(viewer: Viewer, input: AskedPacket & { seen: string }): Promise<void> {
  return asViewer(viewer, async (tx, now) => {
    const packet = await loadPacket(tx, viewer, input, "approve");
    if (packet.state !== "collecting") throw new Conflict();
    const rows = await tx.decision.findMany({
      where: { packetId: packet.id },
      select: { id: true, ...SEALED_COLUMNS },
    });
    const involved = [packet.createdById, ...rows.map(({ decidedById }) => decidedById)];
    const blockers = blockersToApprove(await packetFacts(tx, now, packet), involved.includes(viewer.personId));
    if (blockers.length > 0) throw new RuleBroken(blockers);
    const seals = rows.map(({ id, ...row }) => ({ id, sha256: sealOfRow(row) }));
    const whole = sealOfPacket(seals.map(({ sha256 }) => sha256));
    if (whole !== input.seen) throw new Conflict();
    await writeSeals(tx, seals);
    await tx.decisionPacket.update({
      where: { id: packet.id },
      data: {
        ...{ state: "approved", approvedById: viewer.personId, approvedAt: now, approvedSha256: whole },
        ...{ rejectedById: null, rejectedAt: null, rejection: null },
      },
      select: { id: true },
    });
    await recordAudit(tx, now, {
      actor: "person",
      actorPersonId: viewer.personId,
      action: "approve_packet",
      entity: "decision_packet",
      entityId: packet.id,
      fields: ["approvedSha256"],
    });
  });
}

async function writeSeals(tx: Tx, seals: { id: string; sha256: string }[]): Promise<void> {
  await tx.$executeRaw`
    update decision set approved_sha256 = seal.sha256
    from unnest(${seals.map(({ id }) => id)}::uuid[], ${seals.map(({ sha256 }) => sha256)}::text[]) as seal (id, sha256)
    where decision.id = seal.id`;
}
