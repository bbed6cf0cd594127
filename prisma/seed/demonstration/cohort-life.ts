import { closeDrafts } from "~/domain/applications/close-drafts.server";
import { afterBakuDay, bakuDateOf } from "~/domain/calendar/baku-time";
import { beginSelecting } from "~/domain/cohorts/begin-selecting.server";
import { moveCohort } from "~/domain/cohorts/move-cohort.server";
import type { CohortStep } from "~/domain/cohorts/next-state";
import { lockPlans } from "~/domain/stages/lock-plans.server";
import { installCohort } from "../reference/install-cohort";
import { daysFrom, minutesFrom, momentOf } from "./moments";
import type { Act } from "./time-travel";
import type { StagedCohort, World } from "./world";

/** Days between the announcement and the opening; calls far ahead were announced some days ago. */
const ANNOUNCED_DAYS = 14;

/** What happens to a cohort itself: announced, its plan locked at the opening, closed by the clock, then confirmed, running and completed in time. */
export function cohortLife(world: World, cohort: StagedCohort): Act[] {
  const { sample, dates, opensAt, closesAt } = cohort;
  const soonest = daysFrom(world.latest, -5);
  const announcedOn = bakuDateOf(new Date(Math.min(daysFrom(opensAt, -ANNOUNCED_DAYS).getTime(), soonest.getTime())));
  const acts: Act[] = [
    { at: momentOf(announcedOn, 10, sample.seats), run: () => installCohort(sample, world.seedingDay) },
    { at: minutesFrom(opensAt, 1), run: lockPlans },
    { at: minutesFrom(closesAt, 1), run: () => closeDrafts().then(beginSelecting) },
  ];
  if (["running", "completed"].includes(sample.stateOnSeedingDay)) {
    const confirmedAt = minutesFrom(afterBakuDay(dates.confirmFirstOffersBy), 9 * 60);
    const startedAt = momentOf(dates.startsOn, 9);
    acts.push({
      at: new Date(Math.min(confirmedAt.getTime(), startedAt.getTime() - 60_000)),
      run: () => move(world, cohort, "confirm"),
    });
    acts.push({ at: startedAt, run: () => move(world, cohort, "start") });
  }
  if (sample.stateOnSeedingDay === "completed") {
    acts.push({ at: momentOf(dates.endsOn, 18), run: () => move(world, cohort, "complete") });
  }
  return acts.filter(({ at }) => at <= world.latest);
}

/** The coordinator's step from one state of a cohort to the next. */
function move(world: World, { code }: StagedCohort, step: CohortStep): Promise<void> {
  return moveCohort(world.staff.coordinator, { code, step });
}
