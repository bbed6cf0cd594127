import type { Role } from "~/domain/people/roles";
import { hasRole, type Viewer } from "~/domain/people/viewer";

type Grants = Pick<Viewer, "grants">;

/** Whoever may be given reviews: reviewers, and those who run the cohort and sit on its panels. */
const REVIEWS: readonly Role[] = ["reviewer", "coordinator", "head_of_programme"];

/** Has a place of work for reviewing at all. */
export function reviews(viewer: Grants): boolean {
  return hasRole(viewer, "reviewer");
}

/** Where the viewer's own reviews may still be opened: a role that was taken away closes them. */
export function reviewScope(viewer: Grants): { everywhere: boolean; programmeIds: string[]; cohortIds: string[] } {
  const grants = viewer.grants.filter(({ role, unitId }) => REVIEWS.includes(role) && unitId === null);
  return {
    everywhere: grants.some(({ programmeId, cohortId }) => programmeId === null && cohortId === null),
    programmeIds: grants.flatMap(({ programmeId, cohortId }) =>
      programmeId !== null && cohortId === null ? [programmeId] : [],
    ),
    cohortIds: grants.flatMap(({ cohortId }) => (cohortId === null ? [] : [cohortId])),
  };
}
