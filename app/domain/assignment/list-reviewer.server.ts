import { recordAudit } from "~/domain/audit/record-audit.server";
import { RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { isUuid } from "~/domain/uuid";
import { asViewer } from "~/platform/db.server";
import { loadRunStage } from "./assigned-stage.server";
import { possibleReviewers } from "./possible-reviewers.server";

/** The highest limit of a reviewer. */
const MOST_LIMIT = 10_000;

/**
 * Puts somebody on a stage's list of reviewers, or changes their limit; whoever was taken off comes back. Only people who
 * hold the role of a reviewer for the cohort.
 * @param input.most at most this many applications; null: as many as the stage says; NaN for what is no number
 * @throws {RuleBroken} @throws {NotFound} @throws {NotAllowed}
 */
export function listReviewer(
  viewer: Viewer,
  input: { code: string; stageKey: string; personId: string; most: number | null },
): Promise<void> {
  return asViewer(viewer, async (tx, now) => {
    const stage = await loadRunStage(tx, viewer, input);
    const { personId, most } = input;
    if (most !== null && !(Number.isInteger(most) && most >= 1 && most <= MOST_LIMIT)) {
      throw new RuleBroken([{ key: "assignment.limitOutOfRange", params: { most: MOST_LIMIT }, field: "most" }]);
    }
    const possible = isUuid(personId) ? await possibleReviewers(tx, now, stage.cohort, personId) : [];
    if (possible.length === 0) throw new RuleBroken([{ key: "assignment.notReviewer", field: "personId" }]);
    const key = { stageId: stage.id, personId };
    await tx.stageReviewer.upsert({
      where: { stageId_personId: key },
      create: { ...key, most, addedById: viewer.personId, addedAt: now },
      update: { most, removedAt: null },
      select: { personId: true },
    });
    await recordAudit(tx, now, {
      actor: "person",
      actorPersonId: viewer.personId,
      action: "list_reviewer",
      entity: "cohort_stage",
      entityId: stage.id,
      fields: [personId],
    });
  });
}
