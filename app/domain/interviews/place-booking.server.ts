import { conflictsOf } from "~/domain/assignment/conflicts-of.server";
import { recordAudit } from "~/domain/audit/record-audit.server";
import { RuleBroken } from "~/domain/errors";
import { isUuid } from "~/domain/uuid";
import type { Tx } from "~/platform/db.server";
import { tellOfBooking } from "./booking-mail.server";
import { claimNumber } from "./claim-number.server";
import type { CancelledFor } from "./interview";

type Placed = {
  application: { id: string };
  stageId: string;
  slotId: string;
  by: { kind: "applicant" | "coordinator"; personId: string };
  /** Only slots that begin after this instant. */
  after: Date;
};

const refused = (key: string) => new RuleBroken([{ key: `interviews.${key}`, field: "slot" }]);

/**
 * Gives an application a time, and frees the one it had: both or neither. The caller holds the application's row and has
 * checked that the old time may still be changed. The slot stays as it is until the transaction ends.
 * @throws {RuleBroken} not offered, too late, just taken
 */
export async function placeBooking(
  tx: Tx,
  now: Date,
  { application, stageId, slotId, by, after }: Placed,
): Promise<void> {
  const slot = await keptSlot(tx, stageId, slotId);
  if (!slot) throw refused("notOffered");
  const old = await tx.interviewBooking.findFirst({
    where: { applicationId: application.id, stageId, cancelledAt: null },
    select: { id: true, slotId: true },
  });
  // Pressed twice: it is what was wanted already.
  if (old?.slotId === slot.id) return;
  if (slot.startsAt <= after) throw refused("tooLate");
  const panel = await tx.interviewPanelist.findMany({ where: { slotId: slot.id }, select: { personId: true } });
  const reviewerIds = panel.map(({ personId }) => personId);
  const apart = await conflictsOf(tx, now, { reviewerIds, applicationIds: [application.id] });
  if (apart.length > 0) throw refused(by.kind === "applicant" ? "notOffered" : "keptApart");
  if (old) {
    await tx.interviewBooking.update({
      where: { id: old.id },
      data: { cancelledAt: now, cancelledFor: "moved" satisfies CancelledFor },
      select: { id: true },
    });
  }
  const bookingId = await claimNumber(tx, now, {
    slot: { ...slot, stageId },
    applicationId: application.id,
    bookedBy: by.kind,
  });
  if (bookingId === null) throw refused("justTaken");
  await recordAudit(tx, now, {
    actor: "person",
    actorPersonId: by.personId,
    action: old ? "move_interview" : "book_interview",
    entity: "interview_booking",
    entityId: bookingId,
    fields: ["slotId"],
  });
  await tellOfBooking(tx, now, { bookingId, template: "interviewBooked" });
}

/** The slot, kept from being changed or cancelled until the transaction ends; others may book it meanwhile. */
async function keptSlot(tx: Tx, stageId: string, slotId: string) {
  if (!isUuid(slotId)) return undefined;
  const [slot] = await tx.$queryRaw<{ id: string; capacity: number; startsAt: Date }[]>`
    select id, capacity, starts_at as "startsAt" from interview_slot
    where id = ${slotId}::uuid and stage_id = ${stageId}::uuid and cancelled_at is null for share`;
  return slot;
}
