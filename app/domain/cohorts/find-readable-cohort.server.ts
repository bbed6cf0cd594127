import { NotFound } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import type { Tx } from "~/platform/db.server";
import { readableBy } from "./readable-by";

/** The dates and rules by which staff pages of a cohort are drawn. */
export const READABLE_COHORT = {
  id: true,
  code: true,
  name: true,
  programmeId: true,
  state: true,
  opensAt: true,
  closesAt: true,
  resultsOn: true,
  startsOn: true,
  endsOn: true,
  promoteUntil: true,
  waitingListSize: true,
  eligibility: true,
  cancelledAt: true,
  cancelReason: true,
} as const;

/**
 * The cohort with this code, when the viewer runs it. The floor of every staff query about a cohort.
 * @throws {NotFound} alike for a cohort that is not theirs and for one that does not exist
 */
export async function findReadableCohort(tx: Tx, viewer: Pick<Viewer, "grants">, code: string) {
  const cohort = await tx.cohort.findFirst({ where: { AND: [{ code }, readableBy(viewer)] }, select: READABLE_COHORT });
  if (!cohort) throw new NotFound();
  return cohort;
}

export type ReadableCohort = Awaited<ReturnType<typeof findReadableCohort>>;
