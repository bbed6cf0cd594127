import { type DatedSample, type SampleCohort, sampleCohort } from "../reference/sample-cohorts";

/** Which days, counted from today, each stage has: interviews and the test are under way side by side. */
const STAGES = [
  { key: "initialCheck", startsOn: -40, endsOn: -14 },
  { key: "formReview", startsOn: -40, endsOn: -9 },
  { key: "interview", startsOn: -6, endsOn: 7 },
  { key: "test", startsOn: -1, endsOn: 7, startTime: "09:00:00", endTime: "21:00:00" },
  { key: "decision", startsOn: 10, endsOn: 10 },
] as const;
const MINUTES = 30;
const SEATS = 6;
/** From the close of the call to some days after its results. */
const ANSWER_DAYS = 25;

/** MM-2026-P, a small autumn group of the Migration School: its candidates are being interviewed, and sit the test on line. */
export const AUTUMN_SCHOOL: SampleCohort = autumnOf(sampleCohort("MM-2027"));

function autumnOf(coming: SampleCohort): SampleCohort {
  const on = (day: DatedSample, offsetDays: number): DatedSample => ({ ...day, offsetDays });
  return {
    ...coming,
    code: "MM-2026-P",
    name: {
      az: "Miqrasiya Məktəbi – 2026, payız qrupu",
      en: "Migration School 2026, autumn group",
      ru: "Школа миграции – 2026, осенняя группа",
    },
    stateOnSeedingDay: "selecting",
    seats: SEATS,
    waitingListSize: 3,
    answerByWorkingDays: ANSWER_DAYS,
    callOpensAt: on(coming.callOpensAt, -40),
    callClosesAt: on(coming.callClosesAt, -19),
    resultsOn: on(coming.resultsOn, 12),
    startsOn: on(coming.startsOn, 26),
    endsOn: on(coming.endsOn, 150),
    stages: STAGES.map(({ key, startsOn, endsOn, ...times }, at) => {
      const stage = coming.stages.find((each) => each.key === key);
      if (!stage) throw new RangeError(`${coming.code} has no stage ${key}`);
      const [start, end] = [on(stage.startsOn, startsOn), on(stage.endsOn, endsOn)];
      const held = "startTime" in times;
      return {
        ...stage,
        position: at + 1,
        startsOn: held ? { ...start, snapTo: "none" as const, time: times.startTime } : start,
        endsOn: held ? { ...end, snapTo: "none" as const, time: times.endTime } : end,
        settings: key === "test" ? { ...stage.settings, minutes: MINUTES } : stage.settings,
      };
    }),
  };
}
