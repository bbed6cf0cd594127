import { loadCalendar } from "~/domain/calendar/load-calendar.server";
import { cohortDateFaults } from "~/domain/cohorts/cohort-date-faults";
import { dateMeasure } from "~/domain/cohorts/date-measure";
import { findReadableCohort } from "~/domain/cohorts/find-readable-cohort.server";
import { daysOfCohort } from "~/domain/cohorts/load-authored-cohort.server";
import type { Blocker } from "~/domain/errors";
import type { Trilingual } from "~/domain/languages";
import { canRunCohort } from "~/domain/people/policy";
import type { Viewer } from "~/domain/people/viewer";
import { trilingualSchema } from "~/domain/trilingual-schema";
import { asViewer, type Tx } from "~/platform/db.server";
import { currentPlan } from "./current-plan.server";
import { stageAfter } from "./next-stage";
import { planEditing } from "./plan-editing";
import { planFaults } from "./plan-faults";
import type { PlanStage } from "./plan-stage";
import { daysWithStages } from "./stage-days";
import { IN_STAGES, isBehind, missingWork } from "./stage-work";

export type LockedPlan = {
  number: number;
  sha256: string;
  lockedAt: Date;
  /** Null for the clock, at the opening. */
  lockedBy: string | null;
  reason: string | null;
};

/** A stage with how many applications are in it, and how many of them the clock left behind. */
export type StageOnPage = PlanStage & { within: number; behind: number };

/** Everything the page of a cohort's stages shows. Nine statements, whatever it holds. @throws {NotFound} */
export function getStages(viewer: Viewer, code: string) {
  return asViewer(viewer, async (tx, now) => {
    const cohort = await findReadableCohort(tx, viewer, code);
    const stages = await currentPlan(tx, cohort.id);
    const { version, days, measured } = await authored(tx, cohort.id);
    const measure = dateMeasure(measured, days, await loadCalendar(tx, now));
    const faults: Blocker[] = [...planFaults(stages), ...cohortDateFaults(daysWithStages(days, stages), measure)];
    const mayRun = canRunCohort(viewer, { programmeId: cohort.programmeId, cohortId: cohort.id });
    return {
      ...{ now, version, faults, mayRun },
      opensAt: cohort.opensAt,
      closesAt: cohort.closesAt,
      resultsOn: days.resultsOn,
      editing: mayRun ? planEditing(cohort, now) : ("closed" as const),
      stages: await counted(tx, now, cohort.id, stages),
      plans: await plansOf(tx, cohort.id),
      units: await placeNames(tx, stages),
    };
  });
}

export type StagesOfCohort = Awaited<ReturnType<typeof getStages>>;

async function authored(tx: Tx, id: string) {
  const { version, ...measured } = await daysOfCohort(tx, id);
  return { version, days: measured.days, measured };
}

async function counted(tx: Tx, now: Date, cohortId: string, stages: PlanStage[]): Promise<StageOnPage[]> {
  const rows = await tx.$queryRaw<
    { key: string; status: (typeof IN_STAGES)[number]; scored: boolean; third: boolean; number: number }[]
  >`
    select a.stage_key as key, a.status::text as status, s.total is not null as scored,
      exists (select from review r where r.application_id = a.id and r.stage_id = c.id and r.purpose = 'third'
        and r.state = 'assigned') as third, count(*)::int as number
    from application a
    join cohort_stage c on c.cohort_id = a.cohort_id and c.key = a.stage_key
    left join stage_score s on s.application_id = a.id and s.stage_id = c.id
    where a.cohort_id = ${cohortId}::uuid and a.received_at is not null
      and a.status = any(${IN_STAGES}::application_status[])
    group by 1, 2, 3, 4`;
  return stages.map((stage) => {
    const own = rows.filter(({ key }) => key === stage.key);
    const over = isBehind(stage, stageAfter(stages, stage.key), now);
    const left = own.filter(
      ({ status, scored, third }) =>
        missingWork(stage, { status, total: scored ? 0 : null, thirdAsked: third }) !== null,
    );
    const sum = (of: typeof own) => of.reduce((total, { number }) => total + number, 0);
    return { ...stage, within: sum(own), behind: over ? sum(left) : 0 };
  });
}

async function plansOf(tx: Tx, cohortId: string): Promise<LockedPlan[]> {
  return tx.$queryRaw<LockedPlan[]>`
    select p.number, p.sha256, p.locked_at as "lockedAt", u.name as "lockedBy", p.reason
    from selection_plan p left join app_user u on u.person_id = p.locked_by_id
    where p.cohort_id = ${cohortId}::uuid order by p.number desc`;
}

/** The names of the units where stages take place, by their codes. */
async function placeNames(tx: Tx, stages: readonly PlanStage[]): Promise<Map<string, Trilingual>> {
  const codes = stages.flatMap(({ settings }) => settings.placeUnit ?? []);
  const units = await tx.unit.findMany({ where: { code: { in: codes } }, select: { code: true, name: true } });
  return new Map(units.map(({ code, name }) => [code, trilingualSchema.parse(name)]));
}
