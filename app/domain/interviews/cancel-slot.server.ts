import { recordAudit } from "~/domain/audit/record-audit.server";
import { RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { tellOfBooking } from "./booking-mail.server";
import { type CancelledFor, hasBegun } from "./interview";
import { findRunInterviewStage } from "./interview-stage.server";
import { keepSlot } from "./keep-slot.server";

/**
 * Takes a slot back before it begins. Whoever had it is told, and asked to choose again.
 * @throws {RuleBroken} when it has begun @throws {NotFound} @throws {NotAllowed} @throws {Conflict}
 */
export function cancelSlot(viewer: Viewer, input: { code: string; stageKey: string; slotId: string }): Promise<void> {
  return asViewer(viewer, async (tx, now) => {
    const stage = await findRunInterviewStage(tx, viewer, input);
    const { slot, bookings } = await keepSlot(tx, stage.id, input.slotId);
    if (hasBegun(slot, bookings, now)) throw new RuleBroken([{ key: "interviews.begun" }]);
    await tx.interviewSlot.update({
      where: { id: slot.id },
      data: { cancelledAt: now, version: { increment: 1 } },
      select: { id: true },
    });
    await tx.interviewBooking.updateMany({
      where: { slotId: slot.id, cancelledAt: null },
      data: { cancelledAt: now, cancelledFor: "slot_cancelled" satisfies CancelledFor },
    });
    await recordAudit(tx, now, {
      actor: "person",
      actorPersonId: viewer.personId,
      action: "cancel_interview_slot",
      entity: "interview_slot",
      entityId: slot.id,
      fields: ["cancelledAt"],
    });
    for (const { id } of bookings) await tellOfBooking(tx, now, { bookingId: id, template: "interviewCancelled" });
  });
}
