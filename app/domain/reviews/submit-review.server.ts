import { recordAudit } from "~/domain/audit/record-audit.server";
import { RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { loadSystemScores } from "~/domain/scores/load-system-scores.server";
import { recomputeStageScore } from "~/domain/scores/recompute-stage-score.server";
import { totalOf } from "~/domain/scores/total-of";
import { keepCriteriaOfReview } from "~/domain/stages/keep-criteria.server";
import { isUuid } from "~/domain/uuid";
import { Prisma } from "~/generated/prisma/client";
import { asViewer, type Tx } from "~/platform/db.server";
import { keptApart } from "./kept-apart.server";
import { loadOwnReview } from "./load-own-review.server";
import { OPEN_REVIEW, ownReviews, REVIEWS_JOINED } from "./own-reviews.server";
import { type ReviewInput, unscored, writtenReview } from "./review-input";
import { requireOpen, writeReview } from "./write-review.server";

/**
 * Hands a review in: from then on it counts and is read only. The application's score is worked out anew in the same
 * transaction, so a second reviewer who hands in at the same moment waits.
 * @returns the total, and the review to go on with: the next open one of the stage, else the first; null when none is left
 * @throws {RuleBroken} naming every criterion without a score, or when its time is over or a conflict
 *   of interest has come to light
 * @throws {Conflict} when it was written elsewhere since `version`, or is handed in already
 */
export function submitReview(
  viewer: Viewer,
  input: { id: string; version: number } & ReviewInput,
): Promise<{ total: number; nextId: string | null }> {
  return asViewer(viewer, async (tx, now) => {
    if (isUuid(input.id)) await keepCriteriaOfReview(tx, input.id);
    const review = await loadOwnReview(tx, viewer, input.id);
    requireOpen(review);
    const written = writtenReview(review.criteria, input);
    const missing = unscored(review.criteria, written.scores);
    if (missing.length > 0) {
      throw new RuleBroken(
        missing.map(({ key, number }) => ({ key: "review.unscored", params: { number }, field: `scores.${key}` })),
      );
    }
    await tx.$queryRaw`select id from application where id = ${review.applicationId}::uuid for update`;
    if (await keptApart(tx, now, viewer, review)) throw new RuleBroken([{ key: "review.keptApart" }]);
    const stage = { id: review.stage.id, criteria: review.stageCriteria };
    const system = (await loadSystemScores(tx, stage, [review.applicationId])).get(review.applicationId);
    const total = totalOf({ ...written.scores, ...system }, review.stageCriteria);
    if (total === null) throw new RuleBroken([{ key: "review.testMissing" }]);
    await writeReview(tx, now, review, input.version, { ...written, state: "submitted", total, submittedAt: now });
    await recordAudit(tx, now, {
      actor: "person",
      actorPersonId: viewer.personId,
      action: "submit_review",
      entity: "review",
      entityId: review.id,
      fields: Object.keys(written.scores),
    });
    await recomputeStageScore(tx, now, { stageId: review.stage.id, applicationId: review.applicationId });
    return { total, nextId: await nextOpen(tx, viewer, review) };
  });
}

/** The next open review of the stage in the order of assignment, else the first one that was passed over. */
async function nextOpen(
  tx: Tx,
  viewer: Viewer,
  { id, stage }: { id: string; stage: { id: string } },
): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ id: string }[]>(Prisma.sql`
    select r.id from ${REVIEWS_JOINED}, (select assigned_at, id from review where id = ${id}::uuid) done
    where r.stage_id = ${stage.id}::uuid and ${ownReviews(viewer)} and ${OPEN_REVIEW}
    order by (r.assigned_at, r.id) < (done.assigned_at, done.id), r.assigned_at, r.id limit 1`);
  return row?.id ?? null;
}
