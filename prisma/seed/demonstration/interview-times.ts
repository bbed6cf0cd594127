import { makeSlots } from "~/domain/interviews/make-slots.server";
import { daysFrom } from "./moments";
import type { Act } from "./time-travel";
import type { StagedCohort, World } from "./world";

const ROOM = { az: "Təlim otağı 2", en: "Training room 2", ru: "Учебный кабинет 2" };

/** The times of the school's interviews are made well before anybody is invited: two panels, the mornings of its days. */
export function interviewTimes(world: World, cohort: StagedCohort): Act {
  const { school, reviewer1, reviewer2, reviewer3, reviewer4 } = world.staff;
  const stage = cohort.dates.stages.find(({ key }) => key === "interview");
  if (!stage) throw new RangeError(`${cohort.code} has no interviews`);
  const panels = {
    [reviewer1.personId]: "1",
    [reviewer3.personId]: "1",
    [reviewer2.personId]: "2",
    [reviewer4.personId]: "2",
  };
  const typed = {
    ...{ firstDay: asTyped(stage.startsOn), lastDay: asTyped(stage.endsOn), from: "10:00", to: "13:00" },
    ...{ minutes: "20", breakMinutes: "10", capacity: "1", everyDay: false },
    ...{ unitId: "", place: ROOM, link: "", panels },
  };
  return {
    at: daysFrom(world.latest, -0.15),
    run: () => makeSlots(school, { ...typed, code: cohort.code, stageKey: stage.key, despite: true }),
  };
}

/** A day as it is typed into a field: dd.mm.yyyy. */
const asTyped = (day: string): string => day.split("-").reverse().join(".");
