import { cancelCohort } from "~/domain/cohorts/cancel-cohort.server";
import { endCancelled } from "~/domain/cohorts/end-cancelled.server";
import { samplePerson } from "../../../tests/factories/sample-person";
import texts from "../../data/sample-answers.json";
import { type DatedSample, type SampleCohort, sampleCohort } from "../reference/sample-cohorts";
import { applicantOf } from "./applicant";
import { answersTo, apply, begin, withdraw } from "./apply";
import { pass } from "./check";
import { stage } from "./decide";
import { daysFrom, minutesFrom, officeMoment, risingMoments } from "./moments";
import type { Act } from "./time-travel";
import type { StagedCohort, World } from "./world";

/** How long before the coming forum this one was to be. */
const DAYS_BEFORE = 240;
const SEATS = 40;
const FROM_REGIONS = 20;
const SUBMITTED = 8;
/** The last to come were still waiting for the initial check. */
const UNCHECKED = 2;
const WITHDRAWN = 3;

/** GIF-2026, the forum of the year before: like the coming one, smaller, and called off after its call had closed. */
export const CALLED_OFF_FORUM: SampleCohort = beforeComing(sampleCohort("GIF-2027"));

/** People applied to the forum, then the head of the programme called it off and everybody was told. */
export function forumCalledOff(world: World, cohort: StagedCohort, number: number): Act[] {
  const { coordinator, head } = world.staff;
  const { code, opensAt, closesAt, dates } = cohort;
  const applicants = Array.from({ length: SUBMITTED + 1 }, (_, at) =>
    applicantOf(samplePerson(number + at, dates.opensOn)),
  );
  const moments = risingMoments(opensAt, minutesFrom(closesAt, -40), SUBMITTED);
  const calledOffAt = daysFrom(closesAt, 2.6);
  const acts = applicants.flatMap((applicant, at): Act[] => {
    const submittedAt = moments[at];
    if (!submittedAt) return [begin(world, applicant, cohort, daysFrom(closesAt, -3), { answers: {}, files: [] })];
    const applying = apply(world, applicant, cohort, submittedAt, answersTo(applicant, cohort));
    const checkedAt = officeMoment(submittedAt, at, calledOffAt);
    if (at === WITHDRAWN) return [...applying, withdraw(applicant, cohort, checkedAt, "datesUnsuitable")];
    return at < SUBMITTED - UNCHECKED ? [...applying, pass(coordinator, applicant, cohort, checkedAt)] : applying;
  });
  const order = { cohortCode: code, reason: texts.cancelReason, confirmCode: code };
  const [first, second, third] = applicants;
  if (!first || !second || !third) throw new RangeError(`${code} has too few applicants`);
  return [
    ...acts,
    // Decisions were being prepared: they are given up with the forum.
    stage(coordinator, cohort, minutesFrom(calledOffAt, -90), [
      { applicant: first, outcome: "offer", rank: 1 },
      { applicant: second, outcome: "offer", rank: 2 },
      { applicant: third, outcome: "waitlist", rank: 1 },
    ]),
    { at: calledOffAt, run: () => cancelCohort(head, order) },
    { at: minutesFrom(calledOffAt, 1), run: () => endCancelled() },
  ];
}

function beforeComing(coming: SampleCohort): SampleCohort {
  const earlier = (day: DatedSample) => ({ ...day, offsetDays: day.offsetDays - DAYS_BEFORE });
  return {
    ...coming,
    code: "GIF-2026",
    name: {
      az: "Gənclərin İnkişaf Forumu – 2026",
      en: "Youth Development Forum 2026",
      ru: "Форум развития молодёжи – 2026",
    },
    stateOnSeedingDay: "selecting",
    seats: SEATS,
    callOpensAt: earlier(coming.callOpensAt),
    callClosesAt: earlier(coming.callClosesAt),
    resultsOn: earlier(coming.resultsOn),
    startsOn: earlier(coming.startsOn),
    endsOn: earlier(coming.endsOn),
    stages: coming.stages.map((stage) => ({
      ...stage,
      startsOn: earlier(stage.startsOn),
      endsOn: earlier(stage.endsOn),
    })),
    reservedSeats: coming.reservedSeats.map((reserved) => ({
      ...reserved,
      seats: FROM_REGIONS,
      releaseUnusedOn: earlier(reserved.releaseUnusedOn),
    })),
  };
}
