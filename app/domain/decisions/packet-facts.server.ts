import { readSetting } from "~/domain/settings/read-setting.server";
import type { PacketState } from "~/generated/prisma/enums";
import type { Tx } from "~/platform/db.server";
import type { PacketFacts } from "./packet-blockers";

/** Counts a packet's decisions against the seats and the waiting list as they stand in this transaction. */
export async function packetFacts(
  tx: Tx,
  now: Date,
  packet: {
    id: string;
    state: PacketState;
    approvedAt: Date | null;
    cohort: { id: string; waitingListSize: number };
  },
): Promise<PacketFacts> {
  const places = await tx.$queryRaw<{ name: string; offers: bigint; free: bigint }[]>`
    with staged as (
      select unit_place_id, count(*) as offers from decision
      where packet_id = ${packet.id}::uuid and outcome = 'offer' group by unit_place_id
    ), unheld as (
      select seat.unit_place_id, count(*) as free from seat
      where seat.cohort_id = ${packet.cohort.id}::uuid and seat.retired_at is null and seat.reservation_id is null
        and not exists (select from seat_hold where seat_hold.seat_id = seat.id and seat_hold.released_at is null)
      group by seat.unit_place_id
    )
    select coalesce(unit_place.key, '') as name, staged.offers, coalesce(unheld.free, 0) as free
    from staged
    left join unheld on unheld.unit_place_id is not distinct from staged.unit_place_id
    left join unit_place on unit_place.id = staged.unit_place_id
    order by 1`;
  const outcomes = await tx.decision.groupBy({ by: ["outcome"], where: { packetId: packet.id }, _count: true });
  const already = await tx.application.count({ where: { cohortId: packet.cohort.id, status: "waitlisted" } });
  return {
    state: packet.state,
    rows: outcomes.reduce((sum, outcome) => sum + outcome._count, 0),
    places: places.map((place) => ({ name: place.name, offers: Number(place.offers), free: Number(place.free) })),
    waiting: {
      staged: outcomes.find((row) => row.outcome === "waitlist")?._count ?? 0,
      already,
      most: packet.cohort.waitingListSize,
    },
    approval: {
      required: await readSetting(tx, now, "decisions.approvalRequired"),
      given: packet.approvedAt !== null,
    },
  };
}
