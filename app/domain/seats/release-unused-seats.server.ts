import { recordAudit } from "~/domain/audit/record-audit.server";
import { bakuDateOf } from "~/domain/calendar/baku-time";
import { columnOfLocalDate } from "~/domain/calendar/local-date";
import { asSystem } from "~/platform/db.server";
import { promoteNext } from "./promote-next.server";
import { PROMOTING } from "./promotion-rules";

/**
 * Opens to all, from the morning of their day in Baku, the seats set aside for a group that it has not filled. Nobody
 * who holds a seat moves; free ones go at once to the next in turn.
 * @returns how many reservations were opened
 */
export async function releaseUnusedSeats(): Promise<number> {
  const due = await asSystem("release_unused_seats", (tx, now) =>
    tx.seatReservation.findMany({
      where: {
        releasedAt: null,
        releaseOn: { lte: columnOfLocalDate(bakuDateOf(now)) },
        cohort: { state: { in: [...PROMOTING] } },
      },
      select: { id: true, cohortId: true },
      orderBy: { id: "asc" },
    }),
  );
  for (const { id, cohortId } of due) {
    await asSystem("release_unused_seats", async (tx, now) => {
      await tx.$queryRaw`select id from cohort where id = ${cohortId}::uuid for no key update`;
      const { count } = await tx.seatReservation.updateMany({
        where: { id, releasedAt: null },
        data: { releasedAt: now },
      });
      if (count === 0) return;
      await recordAudit(tx, now, {
        actor: "system",
        actorPersonId: null,
        action: "release_unused_seats",
        entity: "seat_reservation",
        entityId: id,
        fields: ["releasedAt"],
      });
      await promoteNext(tx, now, { cohortId });
    });
  }
  return due.length;
}
