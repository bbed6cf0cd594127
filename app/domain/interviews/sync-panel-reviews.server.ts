import { conflictsOf } from "~/domain/assignment/conflicts-of.server";
import { actAsPortal, type Tx } from "~/platform/db.server";

/**
 * Brings the panel's reviews of an application in line with who met it: every member of the panel of an interview that took
 * place has one unless they are kept apart, and what is no longer theirs to write is taken back. What was handed in stays. The
 * caller holds the application's row.
 */
export function syncPanelReviews(tx: Tx, now: Date, met: Met): Promise<void> {
  return actAsPortal(tx, "assign_reviewers", () => sync(tx, now, met));
}

type Met = { stageId: string; applicationId: string; assignedById: string };

async function sync(tx: Tx, now: Date, { stageId, applicationId, assignedById }: Met): Promise<void> {
  const met = await tx.interviewPanelist.findMany({
    where: { slot: { bookings: { some: { stageId, applicationId, cancelledAt: null, attended: true } } } },
    select: { personId: true },
  });
  const sat = [...new Set(met.map(({ personId }) => personId))];
  const apart = await conflictsOf(tx, now, { reviewerIds: sat, applicationIds: [applicationId] });
  const panel = sat.filter((personId) => !apart.some(({ reviewerId }) => reviewerId === personId));
  const of = { stageId, applicationId };
  await tx.review.updateMany({
    where: { ...of, purpose: "panel", state: "assigned", reviewerId: { notIn: panel } },
    data: { state: "taken_back", endedAt: now, version: { increment: 1 } },
  });
  // What ended without a reason ended with its cause, and begins again with it; a conflict or an abstention stays.
  await tx.review.updateMany({
    where: { ...of, reviewerId: { in: panel }, state: "taken_back", endReason: null },
    data: { state: "assigned", purpose: "panel", endedAt: null, assignedAt: now, version: { increment: 1 } },
  });
  await tx.review.createMany({
    data: panel.map((reviewerId) => ({ ...of, reviewerId, purpose: "panel" as const, assignedById, assignedAt: now })),
    skipDuplicates: true,
  });
}
