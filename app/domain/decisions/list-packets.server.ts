import { findReadableCohort } from "~/domain/cohorts/find-readable-cohort.server";
import type { Viewer } from "~/domain/people/viewer";
import type { PacketState } from "~/generated/prisma/enums";
import { asViewer } from "~/platform/db.server";
import { type OpenPacketLine, openPackets } from "./open-packets.server";
import { type PacketDetails, packetDetails } from "./packet-details.server";

/** A packet that was carried out or given up, in a line. */
export type PastPacket = {
  number: number;
  state: PacketState;
  /** Of the released packet it corrects. */
  corrects: number | null;
  released: number;
  skipped: number;
  releasedAt: Date | null;
  releasedBy: string | null;
};

export type CohortPackets = {
  /** The one that is worked on, or else the latest that waits, with its first rows; null when none has decisions. */
  foremost: PacketDetails | null;
  /** The others that wait, the latest first. */
  others: OpenPacketLine[];
  past: PastPacket[];
};

/** A cohort's decision packets, in a fixed number of statements. @throws {NotFound} for a cohort not theirs */
export function listPackets(viewer: Viewer, code: string): Promise<CohortPackets> {
  return asViewer(viewer, async (tx, now) => {
    const { id: cohortId } = await findReadableCohort(tx, viewer, code);
    const [first, ...others] = await openPackets(tx, cohortId);
    const foremost = first ? await packetDetails(tx, now, viewer, { cohortCode: code, number: first.number }) : null;
    const past = await tx.$queryRaw<PastPacket[]>`
      select p.number, p.state::text as state, corrected.number as corrects, p.released_at as "releasedAt",
        u.name as "releasedBy", count(d.released_at)::int as released, count(d.skipped)::int as skipped
      from decision_packet p
      left join decision d on d.packet_id = p.id
      left join decision_packet corrected on corrected.id = p.corrects_id
      left join app_user u on u.person_id = p.release_by_id
      where p.cohort_id = ${cohortId}::uuid and p.state in ('released', 'cancelled')
      group by p.id, corrected.number, u.name
      order by p.number desc`;
    return { foremost, others, past };
  });
}
