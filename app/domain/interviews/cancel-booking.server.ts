import { recordAudit } from "~/domain/audit/record-audit.server";
import type { Tx } from "~/platform/db.server";
import { tellOfBooking } from "./booking-mail.server";
import type { CancelledFor } from "./interview";

/**
 * Frees the time of an application that has ended or left the stage, and tells the candidate. An interview that has begun
 * or in which the candidate was met stays as it was. The caller holds the application's row.
 */
export async function cancelBooking(tx: Tx, now: Date, { applicationId }: { applicationId: string }): Promise<void> {
  const freed = await tx.interviewBooking.updateManyAndReturn({
    where: {
      ...{ applicationId, cancelledAt: null, slot: { startsAt: { gt: now } } },
      OR: [{ attended: null }, { attended: false }],
    },
    data: { cancelledAt: now, cancelledFor: "application_ended" satisfies CancelledFor },
    select: { id: true },
  });
  for (const { id } of freed) {
    await tellOfBooking(tx, now, { bookingId: id, template: "interviewReleased" });
    await recordAudit(tx, now, {
      actor: "system",
      actorPersonId: null,
      action: "cancel_interview",
      entity: "interview_booking",
      entityId: id,
      fields: ["cancelledAt"],
    });
  }
}
