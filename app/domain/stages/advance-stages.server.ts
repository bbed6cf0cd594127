import { recordAudit } from "~/domain/audit/record-audit.server";
import { asSystem, type Tx } from "~/platform/db.server";
import { currentPlan } from "./current-plan.server";
import { stageAfter } from "./next-stage";
import type { PlanStage } from "./plan-stage";
import { ASSESSED, isBehind } from "./stage-work";

/**
 * The clock moves applications on: out of a stage that ended, once the next began and their work there is complete. Those
 * whose work is not complete stay, and are shown as left behind; those that staff keep back stay until that hold is over.
 * @returns how many moved
 */
export async function advanceStages(): Promise<number> {
  const cohorts = await asSystem("cohorts with a stage behind them", (tx, now) =>
    tx.cohort.findMany({
      where: { state: { in: ["announced", "selecting"] }, stages: { some: { endsAt: { lte: now } } } },
      orderBy: { id: "asc" },
      select: { id: true },
    }),
  );
  let moved = 0;
  for (const { id } of cohorts) moved += await asSystem("advance_stages", (tx, now) => advanceIn(tx, now, id));
  return moved;
}

/** From the last stage to the first, so that nobody passes through two at once. */
async function advanceIn(tx: Tx, now: Date, cohortId: string): Promise<number> {
  const stages = await currentPlan(tx, cohortId);
  let moved = 0;
  for (const stage of [...stages].reverse()) {
    const next = stageAfter(stages, stage.key);
    if (!next || stage.kind === "initial_check" || stage.rules.advancedBy !== "clock") continue;
    if (isBehind(stage, next, now)) moved += await moveReady(tx, now, { cohortId, stage, next });
  }
  return moved;
}

type Step = { cohortId: string; stage: PlanStage; next: PlanStage };

async function moveReady(tx: Tx, now: Date, { cohortId, stage, next }: Step): Promise<number> {
  // Whoever is being decided on or moved at this moment is left to the next tick.
  const ready = await tx.$queryRaw<{ id: string }[]>`
    select id from application a
    where a.cohort_id = ${cohortId}::uuid and a.stage_key = ${stage.key}
      and a.status = any(${ASSESSED}::application_status[])
      and (${stage.criteria.length === 0} or exists (
        select from stage_score s where s.application_id = a.id and s.stage_id = ${stage.id}::uuid and s.total is not null))
      and not exists (select from review r where r.application_id = a.id and r.stage_id = ${stage.id}::uuid
        and r.purpose = 'third' and r.state = 'assigned')
      and not exists (select from clock_hold h where h.cohort_id = a.cohort_id and h.subject = 'stageEnds'
        and h.ended_at is null and h.until > ${now} and (h.application_id is null or h.application_id = a.id))
    order by id for no key update skip locked`;
  if (ready.length === 0) return 0;
  const ids = ready.map(({ id }) => id);
  await tx.application.updateMany({ where: { id: { in: ids } }, data: { stageKey: next.key } });
  await tx.stageEntry.updateMany({ where: { applicationId: { in: ids }, leftAt: null }, data: { leftAt: now } });
  await tx.stageEntry.createMany({
    data: ids.map((applicationId) => ({ applicationId, stageId: next.id, cause: "clock" as const, enteredAt: now })),
  });
  await recordAudit(tx, now, {
    actor: "system",
    actorPersonId: null,
    action: "advance_stage",
    entity: "cohort_stage",
    entityId: stage.id,
    fields: ["stageKey"],
  });
  return ids.length;
}
