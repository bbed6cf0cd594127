import { takeBackReviews } from "~/domain/assignment/take-back-reviews.server";
import { cancelBooking } from "~/domain/interviews/cancel-booking.server";
import { actAsPortal, type Tx } from "~/platform/db.server";

/**
 * Ends what is still going on about an application that has ended or is decided: reviews nobody waits for any more, an interview to come.
 * Most have neither, and one statement sees that. The caller holds the application's row, as does whoever gives it a
 * review or a time.
 */
export function endAssessment(tx: Tx, now: Date, application: { id: string }): Promise<void> {
  return actAsPortal(tx, "end_assessment", () => end(tx, now, application));
}

async function end(tx: Tx, now: Date, application: { id: string }): Promise<void> {
  const [open] = await tx.$queryRaw<{ reviews: boolean; booking: boolean }[]>`
    select exists(select from review where application_id = ${application.id}::uuid and state = 'assigned') as reviews,
      exists(select from interview_booking
        where application_id = ${application.id}::uuid and cancelled_at is null) as booking`;
  if (open?.reviews) await takeBackReviews(tx, now, { applicationId: application.id });
  if (open?.booking) await cancelBooking(tx, now, { applicationId: application.id });
}
