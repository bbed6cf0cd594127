import { recordAudit } from "~/domain/audit/record-audit.server";
import { Conflict, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { JUDGED } from "~/domain/reviews/review";
import { isUuid } from "~/domain/uuid";
import { asViewer, type Tx } from "~/platform/db.server";
import { type AssignedStage, findAssignedStage, loadRunStage } from "./assigned-stage.server";
import { endReview, requireReason } from "./end-review.server";
import { refuseConflict } from "./refuse-conflict.server";
import { replaceReviewer } from "./replace-reviewer.server";
import { stageCandidates } from "./stage-candidates.server";

/** Whom a review goes to: whoever has the least to do, nobody, or one person by id. */
type ReassignTo = "anyone" | "nobody" | (string & {});

/**
 * Takes an open review back from its reviewer, with a reason, and gives the application to somebody else: by the rules of
 * the automatic assignment, or to the person named, who is checked for conflicts in the same transaction.
 * @throws {RuleBroken} when the person has a conflict, has or had the application, or is at their limit, or when the
 *   application has moved on or is being decided
 * @throws {Conflict} when the review does not wait any more @throws {NotFound} @throws {NotAllowed}
 */
export function reassignReview(
  viewer: Viewer,
  input: { code: string; stageKey: string; reviewId: string; to: ReassignTo; reason: string },
): Promise<{ replaced: boolean }> {
  return asViewer(viewer, async (tx, now) => {
    const { id: stageId } = await findAssignedStage(tx, viewer, input);
    const reason = requireReason(input.reason);
    const where = { id: input.reviewId, stageId, state: "assigned" as const };
    const select = { id: true, stageId: true, applicationId: true, purpose: true } as const;
    const review = isUuid(input.reviewId) ? await tx.review.findFirst({ where, select }) : null;
    if (!review) throw new Conflict();
    await tx.$queryRaw`select id from application where id = ${review.applicationId}::uuid for update`;
    const stage = await loadRunStage(tx, viewer, input);
    const actorPersonId = viewer.personId;
    await endReview(tx, now, { review, from: ["assigned"], to: "taken_back", reason, actorPersonId });
    if (input.to === "nobody") return { replaced: false };
    if (input.to === "anyone") return { replaced: await replaceReviewer(tx, now, review) };
    await giveTo(tx, now, stage, { ...review, reviewerId: input.to, assignedById: actorPersonId });
    return { replaced: true };
  });
}

type ByHand = {
  applicationId: string;
  purpose: "regular" | "third" | "panel";
  reviewerId: string;
  assignedById: string;
};

async function giveTo(tx: Tx, now: Date, stage: AssignedStage, given: ByHand): Promise<void> {
  const { applicationId, purpose, reviewerId, assignedById } = given;
  const person = (await stageCandidates(tx, now, stage)).find(({ id }) => id === reviewerId);
  if (!person) throw new RuleBroken([{ key: "assignment.notListed", field: "to" }]);
  await refuseConflict(tx, now, { reviewerId, applicationId });
  const judged = await tx.application.count({
    where: {
      ...{ id: applicationId, stageKey: stage.key, status: { in: [...JUDGED] } },
      decisions: { none: { releasedAt: null, skipped: null } },
    },
  });
  if (judged === 0) throw new RuleBroken([{ key: "assignment.notJudgedNow" }]);
  const had = await tx.review.count({ where: { stageId: stage.id, applicationId, reviewerId } });
  if (had > 0) throw new RuleBroken([{ key: "assignment.hadAlready", field: "to" }]);
  const load = await tx.review.count({
    where: { stageId: stage.id, reviewerId, state: { in: ["assigned", "submitted"] } },
  });
  if (person.most !== null && load >= person.most) {
    throw new RuleBroken([{ key: "assignment.limitReached", params: { most: person.most }, field: "to" }]);
  }
  const { id } = await tx.review.create({
    data: { stageId: stage.id, applicationId, reviewerId, purpose, assignedById, assignedAt: now },
    select: { id: true },
  });
  await recordAudit(tx, now, {
    actor: "person",
    actorPersonId: assignedById,
    action: "assign_review",
    entity: "review",
    entityId: id,
  });
}
