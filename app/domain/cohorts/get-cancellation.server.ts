import { isVisibleToStaff, statusesWhere } from "~/domain/applications/application";
import type { Trilingual } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { trilingualSchema } from "~/domain/trilingual-schema";
import { actAsPortal, asViewer } from "~/platform/db.server";
import { STILL_LIVE } from "./end-cancelled.server";
import { findReadableCohort } from "./find-readable-cohort.server";
import { mayCancel } from "./may-cancel";

export type Cancellation = {
  code: string;
  name: Trilingual;
  /** The viewer is its head, and it can still be called off. */
  mayCancel: boolean;
  cancelledAt: Date | null;
  reason: Trilingual | null;
  /**
   * Whom it concerns: applications staff know of that are still live, drafts, participants, and places that are held.
   */
  live: { applications: number; unseen: number; participants: number; seats: number };
  /** How many have been ended by the cancellation so far. */
  ended: number;
};

/** What calling a cohort off means, before and while it happens. @throws {NotFound} for a cohort the viewer does not run */
export function getCancellation(viewer: Viewer, code: string): Promise<Cancellation> {
  return asViewer(viewer, async (tx) => {
    const cohort = await findReadableCohort(tx, viewer, code);
    const { id, name, cancelledAt, cancelReason } = cohort;
    const live = { AND: [{ cohortId: id }, STILL_LIVE] };
    const visible = { status: { in: statusesWhere(isVisibleToStaff) }, receivedAt: { not: null } };
    // Of what is not theirs to know, the drafts alone are counted: a number that moved would tell of a minor's Submit.
    const drafts = await actAsPortal(tx, "count_applications", () =>
      tx.application.count({ where: { AND: [live, { submittedAt: null }] } }),
    );
    const seen = await tx.application.count({ where: { AND: [live, visible] } });
    const participants = await tx.enrolment.count({ where: { cohortId: id, state: { in: ["active", "suspended"] } } });
    const seats = await tx.seatHold.count({ where: { releasedAt: null, seat: { cohortId: id } } });
    const endedApplications = await actAsPortal(tx, "count_applications", () =>
      tx.application.count({ where: { cohortId: id, status: "cohort_cancelled" } }),
    );
    const endedParticipations = await tx.enrolmentEvent.count({
      where: { action: "cancel_cohort", enrolment: { cohortId: id } },
    });
    return {
      code,
      name: trilingualSchema.parse(name),
      mayCancel: mayCancel(viewer, cohort),
      cancelledAt,
      reason: cancelReason === null ? null : trilingualSchema.parse(cancelReason),
      live: { applications: seen - participants, unseen: drafts, participants, seats },
      ended: endedApplications + endedParticipations,
    };
  });
}
