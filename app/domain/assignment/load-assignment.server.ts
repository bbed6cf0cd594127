import { sha256OfJson } from "~/domain/forms/canonical-json";
import { JUDGED } from "~/domain/reviews/review";
import type { ReviewPurpose, ReviewState } from "~/generated/prisma/enums";
import type { Tx } from "~/platform/db.server";
import type { ToAssign } from "./assign";
import type { AssignedStage } from "./assigned-stage.server";
import { conflictsOf } from "./conflicts-of.server";
import type { Exclusion } from "./explanation";
import { reviewerMayReview } from "./may-review.server";
import { type StageCandidate, stageCandidates } from "./stage-candidates.server";

export type AssignmentScope = {
  /** One application alone, rather than all of the stage. */
  applicationId?: string;
  /** A third reviewer is looked for rather than the regular ones. */
  third?: boolean;
  /** Somebody who is to be given nothing now. */
  without?: string;
};

type LoadedAssignment = {
  input: ToAssign;
  /** Of the input: the same gives the same assignment. */
  sha256: string;
  exclusions: Exclusion[];
  perApplication: number;
  third: boolean;
  /** Reviews to be taken back, because whoever has them may not review any more. */
  stranded: string[];
};

type ReviewRow = {
  id: string;
  applicationId: string;
  reviewerId: string;
  state: ReviewState;
  purpose: ReviewPurpose;
  byHand: boolean;
  /** Open with somebody who may not review any more: as good as given to nobody. */
  stranded: boolean;
};

/**
 * What an assignment of a stage starts from. An application that somebody is changing at this moment is left out: it
 * comes with the next run. The others cannot end until this transaction does.
 */
export async function loadAssignment(
  tx: Tx,
  now: Date,
  stage: AssignedStage,
  { applicationId, third = false, without }: AssignmentScope = {},
): Promise<LoadedAssignment> {
  const candidates = (await stageCandidates(tx, now, stage)).filter(({ id }) => id !== without);
  const applications = await tx.$queryRaw<{ id: string }[]>`
    select id from application a
    where cohort_id = ${stage.cohort.id}::uuid and stage_key = ${stage.key} and status::text = any(${[...JUDGED]}::text[])
      and (${applicationId ?? null}::uuid is null or id = ${applicationId ?? null}::uuid)
      and not exists (select from decision d where d.application_id = a.id and d.released_at is null and d.skipped is null)
    order by id for share of a skip locked`;
  const reviews = await tx.$queryRaw<ReviewRow[]>`
    select id, application_id as "applicationId", reviewer_id as "reviewerId", state::text, purpose::text,
      end_reason is not null as "byHand",
      state = 'assigned' and purpose <> 'panel' and not ${reviewerMayReview(now, stage.cohort)} as stranded
    from review r where stage_id = ${stage.id}::uuid`;
  const lacking = lackingReviewers(
    applications,
    reviews,
    third ? 1 : stage.rules.reviewers,
    third ? "third" : "regular",
  );
  const conflicts = await conflictsOf(tx, now, {
    reviewerIds: candidates.map(({ id }) => id),
    applicationIds: lacking.map(({ id }) => id),
  });
  const exclusions: Exclusion[] = [...conflicts, ...givenBack(reviews, candidates, lacking, conflicts)];
  const apart = new Map<string, Set<string>>(lacking.map(({ id }) => [id, new Set()]));
  for (const pair of [...exclusions, ...reviews.filter(isLive)]) apart.get(pair.applicationId)?.add(pair.reviewerId);
  const input: ToAssign = {
    reviewers: candidates.map(({ id, most }) => ({ id, most, load: reviews.filter(isLoadOf(id)).length })),
    applications: lacking.map((each) => ({ ...each, apart: [...(apart.get(each.id) ?? [])].sort() })),
  };
  const perApplication = stage.rules.reviewers;
  const hashed = { stage: stage.id, third, reviewers: [...input.reviewers], applications: [...input.applications] };
  const sha256 = await sha256OfJson({
    ...hashed,
    applications: hashed.applications.map((each) => ({ ...each, apart: [...each.apart] })),
  });
  const kept = new Set(applications.map(({ id }) => id));
  const stranded = reviews.filter((review) => review.stranded && kept.has(review.applicationId)).map(({ id }) => id);
  return { input, sha256, exclusions, perApplication, third, stranded };
}

const isLive = ({ state, stranded }: ReviewRow): boolean =>
  state === "submitted" || (state === "assigned" && !stranded);
const isLoadOf = (id: string) => (review: ReviewRow) => review.reviewerId === id && isLive(review);

function lackingReviewers(
  applications: readonly { id: string }[],
  reviews: readonly ReviewRow[],
  wanted: number,
  purpose: ReviewPurpose,
) {
  const has = new Map<string, number>();
  for (const review of reviews) {
    if (!isLive(review) || review.purpose !== purpose) continue;
    has.set(review.applicationId, (has.get(review.applicationId) ?? 0) + 1);
  }
  return applications.flatMap(({ id }) => {
    const missing = wanted - (has.get(id) ?? 0);
    return missing > 0 ? [{ id, missing }] : [];
  });
}

/** Pairs that a person ended: they do not come together again. What ended with the application itself may. */
function givenBack(
  reviews: readonly ReviewRow[],
  candidates: readonly StageCandidate[],
  lacking: readonly { id: string }[],
  conflicts: readonly Exclusion[],
): Exclusion[] {
  const people = new Set(candidates.map(({ id }) => id));
  const wanted = new Set(lacking.map(({ id }) => id));
  const known = new Set(conflicts.map(({ reviewerId, applicationId }) => `${reviewerId} ${applicationId}`));
  return reviews.flatMap((review) => {
    const { reviewerId, applicationId, state, byHand } = review;
    if (isLive(review) || !byHand || !people.has(reviewerId) || !wanted.has(applicationId)) return [];
    if (known.has(`${reviewerId} ${applicationId}`)) return [];
    const kind = state === "declined" ? "declared" : state === "abstained" ? "abstained" : "taken_back";
    return [{ reviewerId, applicationId, kind }];
  });
}
