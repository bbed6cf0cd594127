import type { Role } from "~/domain/people/roles";
import type { Viewer } from "~/domain/people/viewer";

/** Who answers what people ask about their own data; an erasure needs two of them. */
export const ANSWERS_PRIVACY: readonly Role[] = ["administrator", "head_of_programme"];

/** Only with a role that holds everywhere: such a request is about the whole person. */
export function answersPrivacy(viewer: Pick<Viewer, "grants">): boolean {
  return viewer.grants.some(
    (grant) => ANSWERS_PRIVACY.includes(grant.role) && !grant.programmeId && !grant.cohortId && !grant.unitId,
  );
}
