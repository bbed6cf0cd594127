import { recordAudit } from "~/domain/audit/record-audit.server";
import { RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { loadRunStage } from "./assigned-stage.server";
import { type RunDone, runAssignment } from "./run-assignment.server";

/**
 * Gives every application of a stage the reviewers it lacks, evenly; what is assigned or handed in stays. Done again it
 * adds only what is missing.
 * @throws {RuleBroken} when nothing is missing, or nobody is there to be given anything
 */
export function assignStage(viewer: Viewer, input: { code: string; stageKey: string }): Promise<RunDone> {
  return asViewer(viewer, async (tx, now) => {
    const stage = await loadRunStage(tx, viewer, input);
    const done = await runAssignment(tx, now, stage, { startedById: viewer.personId });
    if (done.assigned === 0 && done.handedBack === 0) {
      throw new RuleBroken([{ key: done.short > 0 ? "assignment.nobodyFree" : "assignment.nothingMissing" }]);
    }
    await recordAudit(tx, now, {
      actor: "person",
      actorPersonId: viewer.personId,
      action: "assign_stage",
      entity: "cohort_stage",
      entityId: stage.id,
    });
    return done;
  });
}
