import { readableCohorts } from "~/domain/people/policy";
import type { Viewer } from "~/domain/people/viewer";
import type { Prisma } from "~/generated/prisma/client";
import { isVisibleToStaff, statusesWhere } from "./application";

/** The applicant's own applications. */
export function ownedBy(viewer: Pick<Viewer, "personId">): Prisma.ApplicationWhereInput {
  return { personId: viewer.personId };
}

/**
 * The applications staff may know of: those that reached the Service, in the cohorts they run. A withdrawn draft never
 * did, nor did a minor's application to which no guardian agreed: they stay the family's own affair.
 */
export function visibleToStaff(viewer: Pick<Viewer, "grants">): Prisma.ApplicationWhereInput {
  const cohorts = readableCohorts(viewer);
  const seen = { status: { in: statusesWhere(isVisibleToStaff) }, receivedAt: { not: null } };
  if (cohorts === "all") return seen;
  return {
    ...seen,
    OR: [{ cohortId: { in: cohorts.cohortIds } }, { cohort: { programmeId: { in: cohorts.programmeIds } } }],
  };
}

/** The floor of every query about applications: what this viewer may know of at all. */
export function visibleTo(viewer: Pick<Viewer, "personId" | "grants">): Prisma.ApplicationWhereInput {
  return { OR: [ownedBy(viewer), visibleToStaff(viewer)] };
}
