import { loadFreeSeats } from "~/domain/seats/load-queue.server";
import { GROUP_FACTS } from "~/domain/seats/reservation-condition";
import { readSetting } from "~/domain/settings/read-setting.server";
import { trilingualSchema } from "~/domain/trilingual-schema";
import type { PacketState } from "~/generated/prisma/enums";
import type { Tx } from "~/platform/db.server";
import type { PacketFacts } from "./packet-blockers";
import { seatShares } from "./seat-shares";

/** Counts a packet's decisions against the seats and the waiting list as they stand in this transaction. */
export async function packetFacts(
  tx: Tx,
  now: Date,
  packet: {
    id: string;
    state: PacketState;
    approvedAt: Date | null;
    /** Why it corrects; null for what is no correction. */
    reason: string | null;
    cohort: { id: string; waitingListSize: number };
  },
): Promise<PacketFacts> {
  const places = await placesOf(tx, packet);
  const outcomes = await tx.decision.groupBy({ by: ["outcome"], where: { packetId: packet.id }, _count: true });
  const already = await tx.application.count({ where: { cohortId: packet.cohort.id, status: "waitlisted" } });
  return {
    state: packet.state,
    rows: outcomes.reduce((sum, outcome) => sum + outcome._count, 0),
    corrects: packet.reason !== null,
    places,
    waiting: {
      staged: outcomes.find((row) => row.outcome === "waitlist")?._count ?? 0,
      already,
      most: packet.cohort.waitingListSize,
    },
    approval: {
      // A correction is always a second person's too, whatever the setting says.
      required: packet.reason !== null || (await readSetting(tx, now, "decisions.approvalRequired")),
      given: packet.approvedAt !== null,
    },
  };
}

/** The packet's offers, in the order of their release, against the free seats of each place and each group. */
async function placesOf(tx: Tx, packet: { id: string; cohort: { id: string } }): Promise<PacketFacts["places"]> {
  const cohortId = packet.cohort.id;
  const offers = await tx.decision.findMany({
    where: { packetId: packet.id, outcome: "offer", extraSeat: false },
    orderBy: [{ rank: { sort: "asc", nulls: "last" } }, { decidedAt: "asc" }],
    select: { unitPlaceId: true, application: { select: GROUP_FACTS } },
  });
  const units = await tx.unitPlace.findMany({
    where: { cohortId },
    orderBy: [{ position: "asc" }, { key: "asc" }],
    select: { id: true, key: true, title: true },
  });
  const groups = await tx.seatReservation.findMany({ where: { cohortId }, select: { id: true, name: true } });
  const shares = seatShares(
    offers.map(({ unitPlaceId, application: group }) => ({ unitPlaceId, group })),
    await loadFreeSeats(tx, cohortId),
  );
  const order = (id: string | null) => (id === null ? units.length : units.findIndex((unit) => unit.id === id));
  return shares
    .sort((a, b) => order(a.unitPlaceId) - order(b.unitPlaceId))
    .map(({ unitPlaceId, reservationId, offers: number, free }) => {
      const unit = units.find(({ id }) => id === unitPlaceId);
      const group = groups.find(({ id }) => id === reservationId);
      return {
        name: unit?.key ?? "",
        title: unit ? trilingualSchema.parse(unit.title) : null,
        reservedFor: group ? trilingualSchema.parse(group.name) : null,
        offers: number,
        free,
      };
    });
}
