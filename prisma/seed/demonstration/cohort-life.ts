import { closeDrafts } from "~/domain/applications/close-drafts.server";
import { recordAudit } from "~/domain/audit/record-audit.server";
import { afterBakuDay, bakuDateOf } from "~/domain/calendar/baku-time";
import { beginSelecting } from "~/domain/cohorts/begin-selecting.server";
import type { CohortState } from "~/generated/prisma/enums";
import { asViewer } from "~/platform/db.server";
import { installCohort } from "../reference/install-cohort";
import { daysFrom, minutesFrom, momentOf } from "./moments";
import type { Act } from "./time-travel";
import type { StagedCohort, World } from "./world";

/** Days between the announcement and the opening; calls far ahead were announced some days ago. */
const ANNOUNCED_DAYS = 14;

/** What happens to a cohort itself: announced, closed by the clock, then confirmed, running and completed in time. */
export function cohortLife(world: World, cohort: StagedCohort): Act[] {
  const { sample, dates, opensAt, closesAt } = cohort;
  const soonest = daysFrom(world.latest, -5);
  const announcedOn = bakuDateOf(new Date(Math.min(daysFrom(opensAt, -ANNOUNCED_DAYS).getTime(), soonest.getTime())));
  const acts: Act[] = [
    { at: momentOf(announcedOn, 10, sample.seats), run: () => installCohort(sample, world.seedingDay) },
    { at: minutesFrom(closesAt, 1), run: () => closeDrafts().then(beginSelecting) },
  ];
  if (["running", "completed"].includes(sample.stateOnSeedingDay)) {
    const confirmedAt = minutesFrom(afterBakuDay(dates.confirmFirstOffersBy), 9 * 60);
    const startedAt = momentOf(dates.startsOn, 9);
    acts.push({
      at: new Date(Math.min(confirmedAt.getTime(), startedAt.getTime() - 60_000)),
      run: () => move(world, cohort, "selecting", "confirmed"),
    });
    acts.push({ at: startedAt, run: () => move(world, cohort, "confirmed", "running") });
  }
  if (sample.stateOnSeedingDay === "completed") {
    acts.push({ at: momentOf(dates.endsOn, 18), run: () => move(world, cohort, "running", "completed") });
  }
  return acts.filter(({ at }) => at <= world.latest);
}

/** The coordinator's step from one state of a cohort to the next. */
function move(world: World, { code }: StagedCohort, from: CohortState, to: CohortState): Promise<void> {
  const { coordinator } = world.staff;
  return asViewer(coordinator, async (tx, now) => {
    const [moved] = await tx.cohort.updateManyAndReturn({
      where: { code, state: from },
      data: { state: to },
      select: { id: true },
    });
    if (!moved) throw new Error(`${code} is not ${from}`);
    await recordAudit(tx, now, {
      actor: "person",
      actorPersonId: coordinator.personId,
      action: `cohort_${to}`,
      entity: "cohort",
      entityId: moved.id,
      fields: ["state"],
    });
  });
}
