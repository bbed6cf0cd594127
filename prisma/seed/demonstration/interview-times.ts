import { openSlots } from "./interviews-held";
import { daysFrom } from "./moments";
import { stageDays } from "./stage-days";
import type { Act } from "./time-travel";
import type { StagedCohort, World } from "./world";

/** The times of the school's interviews are made well before anybody is invited: two panels, the mornings of its days. */
export function interviewTimes(world: World, cohort: StagedCohort): Act {
  const { school, reviewer1, reviewer2, reviewer3, reviewer4 } = world.staff;
  const { startsOn: firstDay, endsOn: lastDay } = stageDays(cohort, "interview");
  const panels = [
    [reviewer1, reviewer3],
    [reviewer2, reviewer4],
  ];
  const slots = { firstDay, lastDay, from: "10:00", to: "13:00", breakMinutes: 10, panels };
  return { at: daysFrom(world.latest, -0.15), run: () => openSlots(school, cohort, slots) };
}
