import { recordAudit } from "~/domain/audit/record-audit.server";
import { loadCalendar } from "~/domain/calendar/load-calendar.server";
import { cohortDateFaults } from "~/domain/cohorts/cohort-date-faults";
import { dateMeasure } from "~/domain/cohorts/date-measure";
import { type AuthoredCohort, loadAuthoredCohort } from "~/domain/cohorts/load-authored-cohort.server";
import { type Blocker, Conflict, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { askRecomputing } from "~/domain/scores/score-jobs.server";
import type { Tx } from "~/platform/db.server";
import { currentPlan } from "./current-plan.server";
import { lockFirstPlan } from "./lock-first-plan.server";
import { lockPlan } from "./lock-plan.server";
import { planEditing } from "./plan-editing";
import { planFaults } from "./plan-faults";
import { reasonBlockers } from "./plan-reason";
import type { PlanStage } from "./plan-stage";
import { daysWithStages } from "./stage-days";

export type PlanEdit = {
  code: string;
  /** The version of the cohort the form was drawn from. */
  version: number;
  /** Needed once the call is open. */
  reason: string;
};

export type PlanFacts = {
  cohort: AuthoredCohort;
  stages: PlanStage[];
  /** The call is open or was: people apply by what stands, and a change is a new version. */
  opened: boolean;
};

/** Names of what changed, for the audit trail; `about`: the stage whose fields the form shows. */
type Written = { fields: string[]; about?: string };

/**
 * Changes a cohort's plan in the caller's transaction: by the version its form was drawn from, as a new version of the
 * plan once the call is open, and never so that an announced cohort is left with criteria nobody could be scored by or
 * days that contradict each other.
 * @throws {RuleBroken} @throws {Conflict} when somebody wrote the cohort since @throws {NotFound} @throws {NotAllowed}
 */
export async function editPlan(
  tx: Tx,
  now: Date,
  viewer: Viewer,
  edit: PlanEdit,
  write: (facts: PlanFacts) => Promise<Written>,
): Promise<void> {
  const cohort = await loadAuthoredCohort(tx, viewer, edit.code);
  const reason = edit.reason.trim();
  const editing = planEditing(cohort, now);
  if (editing === "closed") throw new RuleBroken([{ key: "stages.closed" }]);
  const blockers = reasonBlockers(reason, editing === "withReason" ? "needed" : "optional");
  if (blockers.length > 0) throw new RuleBroken(blockers);
  const { count } = await tx.cohort.updateMany({
    where: { id: cohort.id, version: edit.version, state: cohort.state },
    data: { version: { increment: 1 } },
  });
  if (count === 0) throw new Conflict();
  const opened = editing === "withReason";
  if (opened) await lockFirstPlan(tx, now, cohort.id);

  const { fields, about } = await write({ cohort, stages: await currentPlan(tx, cohort.id), opened });
  const stages = await currentPlan(tx, cohort.id);
  const faults = cohort.state === "draft" ? [] : await faultsOf(tx, now, cohort, stages);
  if (faults.length > 0) throw new RuleBroken(faults.map((fault) => onForm(fault, stages, about)));
  if (opened) {
    await lockPlan(tx, now, { cohortId: cohort.id, personId: viewer.personId, reason });
    await askRecomputing(tx, cohort.id);
  }
  await recordAudit(tx, now, {
    actor: "person",
    actorPersonId: viewer.personId,
    action: "edit_stages",
    entity: "cohort",
    entityId: cohort.id,
    fields,
    ...(reason !== "" && { reason }),
  });
}

async function faultsOf(tx: Tx, now: Date, cohort: AuthoredCohort, stages: PlanStage[]): Promise<Blocker[]> {
  const measure = dateMeasure(cohort, cohort.days, await loadCalendar(tx, now));
  return [...planFaults(stages), ...cohortDateFaults(daysWithStages(cohort.days, stages), measure)];
}

/** The field of a fault on the form of one stage; what is about another stage stands above the form. */
function onForm({ field, ...fault }: Blocker, stages: PlanStage[], about: string | undefined): Blocker {
  const [, at, own] = /^stages\[(\d+)\]\.(.+)$/.exec(field ?? "") ?? [];
  if (own === undefined) return field === "formula" ? { ...fault, field } : fault;
  return stages[Number(at)]?.key === about ? { ...fault, field: own } : fault;
}
