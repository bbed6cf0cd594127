import { actAsPortal, type Tx } from "~/platform/db.server";
import { type ConflictFound, comparedApplicant, comparedReviewer, conflictBetween } from "./conflict-rules";
import { loadApplicantFacts, loadReviewerFacts } from "./load-conflict-facts.server";

type ConflictOf = { reviewerId: string; applicationId: string; kind: ConflictFound };

/** The pairs of these reviewers and applications that are kept apart, by the facts as they stand. As few statements for many as for one. */
export async function conflictsOf(
  tx: Tx,
  now: Date,
  between: { reviewerIds: readonly string[]; applicationIds: readonly string[] },
): Promise<ConflictOf[]> {
  if (between.reviewerIds.length === 0 || between.applicationIds.length === 0) return [];
  const { reviewers, applicants } = await actAsPortal(tx, "compare_interests", async () => ({
    reviewers: (await loadReviewerFacts(tx, now, between.reviewerIds)).map(comparedReviewer),
    applicants: await loadApplicantFacts(tx, between.applicationIds),
  }));
  return applicants.flatMap(({ applicationId, ...facts }) => {
    const applicant = comparedApplicant(facts);
    return reviewers.flatMap((reviewer) => {
      const kind = conflictBetween(reviewer, applicant);
      return kind ? [{ reviewerId: reviewer.personId, applicationId, kind }] : [];
    });
  });
}
