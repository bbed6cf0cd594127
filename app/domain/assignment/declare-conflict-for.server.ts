import { loadRunApplication } from "~/domain/applications/load-run-application.server";
import { recordAudit } from "~/domain/audit/record-audit.server";
import { NotFound, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { JUDGED } from "~/domain/reviews/review";
import { recomputeStageScore } from "~/domain/scores/recompute-stage-score.server";
import { isUuid } from "~/domain/uuid";
import type { ApplicationStatus } from "~/generated/prisma/enums";
import { asViewer, type Tx } from "~/platform/db.server";
import { endReview, requireReason } from "./end-review.server";
import { keepApart } from "./keep-apart.server";
import { replaceReviewer } from "./replace-reviewer.server";

/**
 * A coordinator declares a conflict of interest between a reviewer and an application. Their reviews of it end, one that
 * was handed in counts no more, and others are asked where that is possible. Of an application that was decided what was
 * handed in stays as the decision found it.
 * @throws {RuleBroken} for a reference that is not known too: it is typed @throws {NotAllowed}
 */
export function declareConflictFor(
  viewer: Viewer,
  input: { reference: string; personId: string; reason: string },
): Promise<{ replaced: boolean }> {
  return asViewer(viewer, async (tx, now) => {
    const application = await typedApplication(tx, viewer, input.reference);
    const reason = requireReason(input.reason);
    const reviewerId = input.personId;
    const listed = isUuid(reviewerId)
      ? await tx.stageReviewer.count({ where: { personId: reviewerId, stage: { cohortId: application.cohortId } } })
      : 0;
    if (listed === 0) throw new RuleBroken([{ key: "assignment.notListed", field: "personId" }]);
    const [locked] = await tx.$queryRaw<{ status: ApplicationStatus }[]>`
      select status::text from application where id = ${application.id}::uuid for update`;
    const judged = locked !== undefined && JUDGED.includes(locked.status);
    await keepApart(tx, now, { reviewerId, applicationId: application.id, reason, declaredById: viewer.personId });
    await recordAudit(tx, now, {
      actor: "person",
      actorPersonId: viewer.personId,
      action: "declare_conflict",
      entity: "application",
      entityId: application.id,
      reason,
    });
    const reviews = await tx.review.findMany({
      where: {
        reviewerId,
        applicationId: application.id,
        state: { in: judged ? ["assigned", "submitted"] : ["assigned"] },
      },
      orderBy: { id: "asc" },
      select: { id: true, state: true, purpose: true, stageId: true, applicationId: true },
    });
    let replaced = reviews.length > 0;
    for (const review of reviews) {
      const from = [review.state];
      await endReview(tx, now, { review, from, to: "declined", reason, actorPersonId: viewer.personId });
      if (!(await replaceReviewer(tx, now, review))) replaced = false;
      await recomputeStageScore(tx, now, review);
    }
    return { replaced };
  });
}

async function typedApplication(tx: Tx, viewer: Viewer, reference: string) {
  try {
    return await loadRunApplication(tx, viewer, reference.trim().toUpperCase());
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
    throw new RuleBroken([{ key: "assignment.noSuchApplication", field: "reference" }]);
  }
}
