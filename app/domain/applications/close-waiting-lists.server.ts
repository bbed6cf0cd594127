import { promotionEnd } from "~/domain/seats/promotion-rules";
import { asSystem, type Tx } from "~/platform/db.server";
import { blockersTo } from "./blockers-to";
import { endAll } from "./end-all.server";
import { endWaiting } from "./end-waiting.server";

/** The clock ends the waiting of everybody whose list has closed: promotion is over, or the cohort has begun. */
export function closeWaitingLists(): Promise<number> {
  return endAll(due, (id) =>
    asSystem("close_waiting_lists", async (tx, now) => {
      const { cohort, ...application } = await tx.application.findUniqueOrThrow({
        where: { id },
        select: {
          id: true,
          status: true,
          cohortId: true,
          cohort: { select: { promoteUntil: true, startsOn: true } },
        },
      });
      const facts = { status: application.status, promoteUntil: promotionEnd(cohort) };
      if (blockersTo("close_waiting_list", facts, "clock", now).length > 0) return;
      await endWaiting(tx, now, application);
    }),
  );
}

/** Everybody who waits in a cohort that is neither prepared nor called off: those end in another way. */
function due(tx: Tx, now: Date, take: number): Promise<{ id: string }[]> {
  return tx.$queryRaw<{ id: string }[]>`
    select a.id from application a join cohort c on c.id = a.cohort_id
    where a.status = 'waitlisted' and c.state not in ('draft', 'cancelled')
      and least(c.promote_until, c.starts_on::timestamp at time zone 'Asia/Baku') <= ${now}
    order by a.id limit ${take}`;
}
