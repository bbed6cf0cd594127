import { findReadableCohort } from "~/domain/cohorts/find-readable-cohort.server";
import type { Blocker } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { countSeats, type SeatCounts } from "~/domain/seats/count-seats.server";
import type { ApplicationStatus, DecisionOutcome, PacketState } from "~/generated/prisma/enums";
import { asViewer, type Tx } from "~/platform/db.server";
import { type DecisionChoices, decisionChoices } from "./decision-choices.server";
import { blockersToRelease, type PacketFacts } from "./packet-blockers";
import { packetFacts } from "./packet-facts.server";

export type PacketRow = {
  reference: string;
  surname: string;
  givenName: string;
  status: ApplicationStatus;
  outcome: DecisionOutcome;
  rank: number | null;
  reasonKeys: string[];
  decidedBy: string | null;
  /** In another state than the one it was decided in: it will be skipped. */
  changed: boolean;
  /** Why the release passed it by: "changed", "no_free_seat", "too_late". */
  skipped: string | null;
};

export type Packet = {
  number: number;
  state: PacketState;
  releaseAt: Date | null;
  releasedAt: Date | null;
  releasedBy: string | null;
  rows: PacketRow[];
};

export type CohortPackets = {
  /** The one that collects or waits for its release, with its dry run; null when nothing is pending. */
  pending: (Packet & { facts: PacketFacts; blockers: Blocker[] })[];
  /** Carried out or given up, the latest first. */
  past: Packet[];
  seats: SeatCounts;
  /** The words of every reason, by its key. */
  reasons: DecisionChoices["words"];
  now: Date;
};

const NO_SEATS = { total: 0, free: 0, offered: 0, kept: 0 };
const PAST: readonly PacketState[] = ["released", "cancelled"];

/** A cohort's decision packets with every row and what became of it. @throws {NotFound} for a cohort not theirs */
export function listPackets(viewer: Viewer, code: string): Promise<CohortPackets> {
  return asViewer(viewer, async (tx, now) => {
    const cohort = await findReadableCohort(tx, viewer, code);
    const packets = await packetsOf(tx, cohort.id);
    const rows = await rowsOf(tx, cohort.id);
    const full = packets.map(({ id, approvedAt, ...packet }) => ({
      id,
      approvedAt,
      packet: { ...packet, rows: rows.filter((row) => row.packetId === id).map(({ packetId: _, ...row }) => row) },
    }));
    const pending: CohortPackets["pending"] = [];
    for (const { id, approvedAt, packet } of full.filter((each) => !PAST.includes(each.packet.state))) {
      const facts = await packetFacts(tx, now, { id, state: packet.state, approvedAt, cohort });
      pending.push({ ...packet, facts, blockers: blockersToRelease(facts) });
    }
    const past = full
      .map(({ packet }) => packet)
      .filter((packet) => PAST.includes(packet.state) && packet.rows.length > 0);
    const seats = (await countSeats(tx, [cohort.id])).get(cohort.id) ?? NO_SEATS;
    const { words: reasons } = await decisionChoices(tx, cohort.id);
    return { pending, past, seats, reasons, now };
  });
}

function packetsOf(tx: Tx, cohortId: string) {
  return tx.$queryRaw<(Omit<Packet, "rows"> & { id: string; approvedAt: Date | null })[]>`
    select p.id, p.number, p.state::text as state, p.approved_at as "approvedAt", p.release_at as "releaseAt",
      p.released_at as "releasedAt", u.name as "releasedBy"
    from decision_packet p left join app_user u on u.person_id = p.release_by_id
    where p.cohort_id = ${cohortId}::uuid order by p.number desc`;
}

/** In the order of their release: offers, the waiting list, then refusals. */
function rowsOf(tx: Tx, cohortId: string) {
  return tx.$queryRaw<(PacketRow & { packetId: string })[]>`
    select d.packet_id as "packetId", a.reference, a.surname, a.given_name as "givenName", a.status::text as status,
      d.outcome::text as outcome, d.rank, coalesce(d.reason_keys, '{}') as "reasonKeys", u.name as "decidedBy", d.skipped,
      d.released_at is null and d.skipped is null and a.status <> d.from_status as changed
    from decision d
    join decision_packet p on p.id = d.packet_id
    join application a on a.id = d.application_id
    left join app_user u on u.person_id = d.decided_by_id
    where p.cohort_id = ${cohortId}::uuid
    order by array_position(array['offer', 'waitlist', 'shortlist', 'not_select'], d.outcome::text), d.rank nulls last,
      d.decided_at, a.reference`;
}
