import { recordAudit } from "~/domain/audit/record-audit.server";
import { actAsPortal, type Tx } from "~/platform/db.server";
import { assign } from "./assign";
import type { AssignedStage } from "./assigned-stage.server";
import { type Explanation, explain } from "./explanation";
import { type AssignmentScope, loadAssignment } from "./load-assignment.server";

/** What an assignment would do, and the input it follows from. Writes nothing. */
export async function planAssignment(
  tx: Tx,
  now: Date,
  stage: AssignedStage,
  scope?: AssignmentScope,
): Promise<{ sha256: string; explanation: Explanation; assigned: number; stranded: string[] }> {
  const loaded = await loadAssignment(tx, now, stage, scope);
  const explanation = explain(loaded, assign(loaded.input, loaded.sha256));
  const assigned = explanation.given.reduce((sum, { reviewers }) => sum + reviewers.length, 0);
  return { sha256: loaded.sha256, explanation, assigned, stranded: loaded.stranded };
}

export type RunDone = {
  assigned: number;
  short: number;
  /** Reviews taken back from people who may not review any more. */
  handedBack: number;
};

/**
 * Takes back what lies with people who may not review any more, assigns what is missing and keeps how it came about. A run
 * that gives nobody anything is kept once for the same input.
 * @param startedById null when the portal does it by itself
 */
export function runAssignment(tx: Tx, now: Date, stage: AssignedStage, asked: Asked): Promise<RunDone> {
  return actAsPortal(tx, "assign_reviewers", () => run(tx, now, stage, asked));
}

type Asked = AssignmentScope & { startedById: string | null };

async function run(tx: Tx, now: Date, stage: AssignedStage, { startedById, ...scope }: Asked): Promise<RunDone> {
  const { sha256, explanation, assigned, stranded } = await planAssignment(tx, now, stage, scope);
  const handedBack = await handBack(tx, now, stage, { stranded, startedById });
  const done = { assigned, short: explanation.short.length, handedBack };
  if (assigned === 0) {
    if (done.short === 0) return done;
    const known = await tx.assignmentRun.count({ where: { stageId: stage.id, inputSha256: sha256 } });
    if (known > 0) return done;
  }
  const { id: runId } = await tx.assignmentRun.create({
    data: { stageId: stage.id, startedById, at: now, inputSha256: sha256, assigned, explanation },
    select: { id: true },
  });
  const rows = explanation.given.flatMap(({ application, reviewers }) =>
    reviewers.map((reviewer) => ({ application, reviewer })),
  );
  const purpose = scope.third ? "third" : "regular";
  // A pair that ended with its application comes to life again when the application does.
  await tx.$executeRaw`
    insert into review (id, stage_id, application_id, reviewer_id, state, purpose, run_id, assigned_at)
    select gen_random_uuid(), ${stage.id}::uuid, r.application, r.reviewer, 'assigned', ${purpose}::review_purpose,
      ${runId}::uuid, ${now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(application uuid, reviewer uuid)
    on conflict (stage_id, application_id, reviewer_id) do update
      set state = 'assigned', purpose = excluded.purpose, run_id = excluded.run_id, assigned_by_id = null,
        assigned_at = excluded.assigned_at, ended_at = null, end_reason = null, version = review.version + 1
      where review.state = 'taken_back'`;
  return done;
}

/** Without a reason: whoever gets the role back may be given the same again. */
async function handBack(
  tx: Tx,
  now: Date,
  stage: AssignedStage,
  { stranded, startedById }: { stranded: string[]; startedById: string | null },
): Promise<number> {
  if (stranded.length === 0) return 0;
  const { count } = await tx.review.updateMany({
    where: { id: { in: stranded }, state: "assigned" },
    data: { state: "taken_back", endedAt: now, version: { increment: 1 } },
  });
  await recordAudit(tx, now, {
    actor: startedById === null ? "system" : "person",
    actorPersonId: startedById,
    action: "take_back_reviews",
    entity: "cohort_stage",
    entityId: stage.id,
  });
  return count;
}
