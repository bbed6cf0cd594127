import type { Viewer } from "~/domain/people/viewer";
import { Prisma } from "~/generated/prisma/client";
import { reviewScope } from "./policy";
import { JUDGED } from "./review";

/**
 * Pieces of SQL over `review r`, `application a`, `cohort_stage s` and `cohort c`, in one place because the queue, the
 * counts and the verbs must agree about them.
 */

/** The viewer's own, where they still hold a role; what was taken back is no longer theirs. */
export function ownReviews(viewer: Pick<Viewer, "personId" | "grants">): Prisma.Sql {
  const { everywhere, programmeIds, cohortIds } = reviewScope(viewer);
  return Prisma.sql`(r.reviewer_id = ${viewer.personId}::uuid and r.state <> 'taken_back'
    and (${everywhere} or c.programme_id = any(${programmeIds}::uuid[]) or c.id = any(${cohortIds}::uuid[])))`;
}

/**
 * May still be written. The end of a stage closes nothing by itself: a review is open until the application leaves the
 * stage or is put into a decision packet.
 */
export const OPEN_REVIEW = Prisma.sql`(r.state = 'assigned' and a.stage_key = s.key
  and a.status::text = any(${[...JUDGED]}::text[])
  and not exists (select from decision d where d.application_id = a.id and d.released_at is null and d.skipped is null))`;

/** What the pieces are about. */
export const REVIEWS_JOINED = Prisma.sql`review r join application a on a.id = r.application_id
  join cohort_stage s on s.id = r.stage_id join cohort c on c.id = s.cohort_id`;
