import { Conflict, NotFound } from "~/domain/errors";
import { isUuid } from "~/domain/uuid";
import type { Tx } from "~/platform/db.server";

/**
 * A slot of a stage with its panel and its live bookings, kept from being booked or changed until the transaction ends, and the
 * applications of its bookings with it: applications are locked before slots, as everywhere.
 * @throws {NotFound} for none, and for one that was cancelled @throws {Conflict} when somebody booked it at this moment
 */
export async function keepSlot(tx: Tx, stageId: string, slotId: string) {
  if (!isUuid(slotId)) throw new NotFound();
  const before = await live(tx, slotId);
  const ids = before.map(({ applicationId }) => applicationId);
  await tx.$queryRaw`select id from application where id = any(${ids}::uuid[]) order by id for update`;
  await tx.$queryRaw`select id from interview_slot where id = ${slotId}::uuid for update`;
  const slot = await tx.interviewSlot.findFirst({
    where: { id: slotId, stageId, cancelledAt: null },
    include: { panel: { select: { personId: true } } },
  });
  if (!slot) throw new NotFound();
  const bookings = await live(tx, slotId);
  if (bookings.some(({ applicationId }) => !ids.includes(applicationId))) throw new Conflict("slot");
  return { slot, bookings };
}

function live(tx: Tx, slotId: string) {
  return tx.interviewBooking.findMany({
    where: { slotId, cancelledAt: null },
    orderBy: { number: "asc" },
    select: { id: true, applicationId: true, attended: true },
  });
}
