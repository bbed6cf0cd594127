import { recordAudit } from "~/domain/audit/record-audit.server";
import { Conflict, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { isUuid } from "~/domain/uuid";
import { asViewer, type Tx } from "~/platform/db.server";
import { loadRunStage } from "./assigned-stage.server";
import { requireReason } from "./end-review.server";
import { type RunDone, runAssignment } from "./run-assignment.server";

/**
 * Takes all open reviews of a reviewer back and gives them to the others; what they handed in stays. With `leaves` they
 * are taken off the stage's list too and get nothing more; a reason is needed where something is taken back.
 * @throws {RuleBroken} @throws {Conflict} when they are not on the list @throws {NotFound} @throws {NotAllowed}
 */
export function relieveReviewer(
  viewer: Viewer,
  input: { code: string; stageKey: string; personId: string; reason: string; leaves: boolean },
): Promise<RunDone & { taken: number }> {
  return asViewer(viewer, async (tx, now) => {
    const stage = await loadRunStage(tx, viewer, input);
    const { personId, leaves } = input;
    const where = { stageId: stage.id, personId };
    if (!isUuid(personId) || (await tx.stageReviewer.count({ where })) === 0) throw new Conflict();
    if (leaves) {
      const { count } = await tx.stageReviewer.updateMany({
        where: { ...where, removedAt: null },
        data: { removedAt: now },
      });
      if (count === 0) throw new Conflict();
    }
    const open = await openReviews(tx, { stageId: stage.id, reviewerId: personId });
    if (open.length === 0 && !leaves) throw new RuleBroken([{ key: "assignment.nothingOpen" }]);
    const reason = open.length > 0 ? requireReason(input.reason) : input.reason.trim();
    const { count: taken } = await tx.review.updateMany({
      where: { id: { in: open }, state: "assigned" },
      data: { state: "taken_back", endedAt: now, endReason: reason, version: { increment: 1 } },
    });
    await recordAudit(tx, now, {
      actor: "person",
      actorPersonId: viewer.personId,
      action: leaves ? "remove_reviewer" : "hand_over_reviews",
      entity: "cohort_stage",
      entityId: stage.id,
      fields: [personId],
      ...(reason && { reason }),
    });
    const startedById = viewer.personId;
    const done = taken > 0 ? await runAssignment(tx, now, stage, { startedById, without: personId }) : null;
    return { taken, ...(done ?? { assigned: 0, short: 0, handedBack: 0 }) };
  });
}

/** Open regular and third reviews, without those whose application somebody is changing at this moment. */
async function openReviews(tx: Tx, { stageId, reviewerId }: { stageId: string; reviewerId: string }) {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select r.id from review r join application a on a.id = r.application_id
    where r.stage_id = ${stageId}::uuid and r.reviewer_id = ${reviewerId}::uuid and r.state = 'assigned'
      and r.purpose <> 'panel'
    for share of a skip locked`;
  return rows.map(({ id }) => id);
}
