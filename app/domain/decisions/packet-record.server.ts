import { NotFound } from "~/domain/errors";
import type { Tx } from "~/platform/db.server";

/** Who did what with a packet, and when. */
export type PacketRecord = {
  createdBy: string | null;
  createdAt: Date;
  approvedBy: string | null;
  approvedAt: Date | null;
  approvedSha256: string | null;
  rejectedBy: string | null;
  rejectedAt: Date | null;
  rejection: string | null;
  changedAt: Date | null;
  releaseBy: string | null;
  releasedAt: Date | null;
  /** Why it corrects a packet, and which. */
  reason: string | null;
  corrects: number | null;
  /** Packets that correct this one. */
  correctedBy: number[];
};

/** The history of one packet. One statement. */
export async function packetRecord(tx: Tx, id: string): Promise<PacketRecord> {
  const [record] = await tx.$queryRaw<PacketRecord[]>`
    select maker.name as "createdBy", p.created_at as "createdAt", approver.name as "approvedBy",
      p.approved_at as "approvedAt", p.approved_sha256 as "approvedSha256", rejecter.name as "rejectedBy",
      p.rejected_at as "rejectedAt", p.rejection, p.changed_at as "changedAt",
      releaser.name as "releaseBy", p.released_at as "releasedAt", p.reason,
      corrected.number as corrects,
      array(select c.number from decision_packet c where c.corrects_id = p.id order by c.number) as "correctedBy"
    from decision_packet p
    left join decision_packet corrected on corrected.id = p.corrects_id
    left join app_user maker on maker.person_id = p.created_by_id
    left join app_user approver on approver.person_id = p.approved_by_id
    left join app_user rejecter on rejecter.person_id = p.rejected_by_id
    left join app_user releaser on releaser.person_id = p.release_by_id
    where p.id = ${id}::uuid`;
  if (!record) throw new NotFound();
  return record;
}
