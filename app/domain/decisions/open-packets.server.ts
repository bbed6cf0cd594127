import type { PacketState } from "~/generated/prisma/enums";
import type { Tx } from "~/platform/db.server";
import { isWithAuthor } from "./packet-at-hand";

/** A packet that was not carried out yet, in a line. */
export type OpenPacketLine = {
  number: number;
  state: PacketState;
  /** It was sent back, and nothing in it has changed since. */
  withAuthor: boolean;
  /** Of the released packet it corrects. */
  corrects: number | null;
  rows: number;
  createdBy: string | null;
  createdAt: Date;
  releaseAt: Date | null;
};

type Found = Omit<OpenPacketLine, "withAuthor"> & { rejectedAt: Date | null; changedAt: Date | null };

/**
 * A cohort's packets that hold decisions and wait: for their approval, their release, or its end. The latest first, but
 * before all others the one that collects: it is worked on. One statement.
 */
export async function openPackets(tx: Tx, cohortId: string): Promise<OpenPacketLine[]> {
  const found = await tx.$queryRaw<Found[]>`
    select p.number, p.state::text as state, corrected.number as corrects, count(d.id)::int as rows,
      maker.name as "createdBy", p.created_at as "createdAt", p.release_at as "releaseAt",
      p.rejected_at as "rejectedAt", p.changed_at as "changedAt"
    from decision_packet p
    join decision d on d.packet_id = p.id
    left join decision_packet corrected on corrected.id = p.corrects_id
    left join app_user maker on maker.person_id = p.created_by_id
    where p.cohort_id = ${cohortId}::uuid and p.state not in ('released', 'cancelled')
    group by p.id, corrected.number, maker.name
    order by p.state = 'collecting' and p.reason is null desc, p.number desc`;
  return found.map(({ rejectedAt, changedAt, ...line }) => ({
    ...line,
    withAuthor: line.state === "collecting" && isWithAuthor({ rejectedAt, changedAt }),
  }));
}
