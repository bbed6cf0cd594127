import { afterBakuDay, bakuDateOf, bakuInstant, lastBakuDayBefore } from "~/domain/calendar/baku-time";
import { loadCalendar } from "~/domain/calendar/load-calendar.server";
import type { LocalDate } from "~/domain/calendar/local-date";
import { RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { lockFirstPlan } from "~/domain/stages/lock-first-plan.server";
import { lockPlan } from "~/domain/stages/lock-plan.server";
import { asViewer } from "~/platform/db.server";
import { cohortDateFaults } from "./cohort-date-faults";
import { dateMeasure } from "./date-measure";
import { dayColumns } from "./day-columns";
import { type DaysInput, enteredDays } from "./entered-days";
import { loadAuthoredCohort } from "./load-authored-cohort.server";
import { editingBlockers, writeCohort } from "./write-cohort.server";

/**
 * Writes the days of a cohort. A draft may hold days that contradict each other; an announced one may not, and its call
 * does not move once it is open.
 * @throws {RuleBroken} a day that does not exist, a contradiction @throws {Conflict} when somebody wrote it since
 */
export function editCohortDates(
  viewer: Viewer,
  input: { code: string; version: number; reason: string; days: DaysInput },
): Promise<void> {
  return asViewer(viewer, async (tx, now) => {
    const cohort = await loadAuthoredCohort(tx, viewer, input.code);
    const refused = editingBlockers(cohort, "dates", input.reason, now);
    const { days, blockers } = enteredDays(input.days, cohort.days);
    if (!days) throw new RuleBroken([...blockers, ...refused]);
    const announced = cohort.state !== "draft";
    const opened = announced && cohort.opensAt <= now;
    const faults = announced ? cohortDateFaults(days, dateMeasure(cohort, days, await loadCalendar(tx, now))) : [];
    const moved =
      opened && days.opensOn !== cohort.days.opensOn ? [{ key: "cohort.callIsOpen", field: "opensOn" }] : [];
    const hindrances = [...faults, ...moved, ...refused];
    if (hindrances.length > 0) throw new RuleBroken(hindrances);

    if (opened) await lockFirstPlan(tx, now, cohort.id);
    const kept = (instant: Date, was: LocalDate, is: LocalDate, otherwise: Date) => (was === is ? instant : otherwise);
    const { orientationOn } = days;
    await writeCohort(tx, now, viewer, cohort, {
      part: "dates",
      version: input.version,
      reason: input.reason,
      fields: changedDays(cohort.days, days),
      data: {
        ...dayColumns(days),
        opensAt: kept(cohort.opensAt, cohort.days.opensOn, days.opensOn, bakuInstant(days.opensOn)),
        kindRules: { ...(cohort.kindRules as object), orientationOn },
      },
    });
    for (const [at, stage] of cohort.stages.entries()) {
      const day = days.stages[at];
      if (!day) continue;
      const startsAt = kept(stage.startsAt, bakuDateOf(stage.startsAt), day.startsOn, bakuInstant(day.startsOn));
      const endsAt = kept(stage.endsAt, lastBakuDayBefore(stage.endsAt), day.endsOn, afterBakuDay(day.endsOn));
      if (startsAt === stage.startsAt && endsAt === stage.endsAt) continue;
      await tx.cohortStage.update({ where: { id: stage.id }, data: { startsAt, endsAt }, select: { id: true } });
    }
    if (opened) await lockPlan(tx, now, { cohortId: cohort.id, personId: viewer.personId, reason: input.reason });
  });
}

function changedDays(before: object, after: object): string[] {
  const old = new Map(Object.entries(before));
  return Object.entries(after).flatMap(([name, value]) =>
    JSON.stringify(old.get(name)) === JSON.stringify(value) ? [] : [name],
  );
}
