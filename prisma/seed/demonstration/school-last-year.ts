import { lapseOffers } from "~/domain/applications/lapse-offers.server";
import { afterBakuDay } from "~/domain/calendar/baku-time";
import { addWorkingDays } from "~/domain/calendar/working-calendar";
import { samplePerson } from "../../../tests/factories/sample-person";
import { SAMPLE_CALENDAR } from "../reference/sample-calendar";
import { accept, decline } from "./answer-offer";
import { type Applicant, applicantOf } from "./applicant";
import { answersTo, apply, begin, withdraw } from "./apply";
import { type IneligibleReason, pass, refuse } from "./check";
import { release, stage } from "./decide";
import { awake, between, daysFrom, minutesFrom, momentOf, officeMoment, risingMoments } from "./moments";
import type { Act } from "./time-travel";
import type { StagedCohort, World } from "./world";

const SUBMITTED = 45;
const NOT_SUBMITTED = 3;
const SEATS = 25;
const INELIGIBLE = new Map<number, IneligibleReason>([
  [6, "educationNotMet"],
  [19, "documentMissing"],
  [33, "ageNotMet"],
]);
const WITHDRAWN = [11, 28];
/** Of those offered a place: who gives it back on the next day, and who never answers. */
const DECLINES = 9;
const LAPSES = 22;
/** Kept back from the first packet, for a place that becomes free. */
const KEPT_BACK = 3;

/** MM-2026 from its call to the list of participants: 24 enrolled, one seat never taken up. */
export function schoolLastYear(world: World, cohort: StagedCohort, number: number): Act[] {
  const born = cohort.dates.opensOn;
  const applicants = Array.from({ length: SUBMITTED }, (_, at) => applicantOf(samplePerson(number + at, born)));
  const lastHour = minutesFrom(cohort.closesAt, -20);
  const moments = risingMoments(cohort.opensAt, lastHour, SUBMITTED);
  const acts = applicants.flatMap((applicant, at) => {
    const submittedAt = moments[at] ?? lastHour;
    return [...apply(world, applicant, cohort, submittedAt), ...checked(world, cohort, applicant, at, submittedAt)];
  });
  const inReview = applicants.filter((_, at) => !INELIGIBLE.has(at) && !WITHDRAWN.includes(at));
  return [...acts, ...forgotten(world, cohort, number + SUBMITTED), ...decided(world, cohort, inReview)];
}

function checked(world: World, cohort: StagedCohort, applicant: Applicant, at: number, submittedAt: Date): Act[] {
  const { school } = world.staff;
  const checkedAt = officeMoment(submittedAt, at, world.latest);
  if (WITHDRAWN.includes(at)) return [withdraw(applicant, cohort, between(submittedAt, checkedAt), "personalReasons")];
  const reason = INELIGIBLE.get(at);
  return [reason ? refuse(school, applicant, cohort, checkedAt, reason) : pass(school, applicant, cohort, checkedAt)];
}

/** Drafts that nobody came back to before the call closed. */
function forgotten(world: World, cohort: StagedCohort, number: number): Act[] {
  return Array.from({ length: NOT_SUBMITTED }, (_, at) => {
    const applicant = applicantOf(samplePerson(number + at, cohort.dates.opensOn));
    const { answers } = answersTo(applicant, cohort);
    const some = { answers: Object.fromEntries(Object.entries(answers).slice(0, 2 + at)), files: [] };
    return begin(world, applicant, cohort, daysFrom(cohort.closesAt, -4 + at), some);
  });
}

function decided(world: World, cohort: StagedCohort, inReview: Applicant[]): Act[] {
  const { school } = world.staff;
  const { dates } = cohort;
  const decisionOn = dates.stages.at(-1)?.startsOn ?? dates.resultsOn;
  const ranked = [...inReview].sort((a, b) => ((a.person.number * 17) % 101) - ((b.person.number * 17) % 101));
  const offered = ranked.slice(0, SEATS);
  const keptBack = ranked.slice(SEATS, SEATS + KEPT_BACK);
  const refused = ranked.slice(SEATS + KEPT_BACK);
  const resultsAt = momentOf(dates.resultsOn, 11);
  const secondOn = addWorkingDays(dates.resultsOn, 2, SAMPLE_CALENDAR);
  const [next, ...others] = keptBack;
  if (!next) throw new RangeError("nobody was kept back for a free place");
  return [
    stage(school, cohort, momentOf(decisionOn, 9), [
      ...offered.map((applicant, at) => ({ applicant, outcome: "offer" as const, rank: at + 1, score: scoreOf(at) })),
      ...refused.map((applicant, at) => ({
        applicant,
        outcome: "not_select" as const,
        score: scoreOf(SEATS + KEPT_BACK + at),
      })),
    ]),
    ...release(school, cohort, resultsAt, 1),
    ...offered.flatMap((applicant, at): Act[] => {
      const answeredAt = awake(minutesFrom(resultsAt, 30 + ((at * 97) % 40) * 30), at, resultsAt);
      if (at === LAPSES) return [];
      return [
        at === DECLINES ? decline(applicant, cohort, answeredAt, "studyOrWork") : accept(applicant, cohort, answeredAt),
      ];
    }),
    stage(school, cohort, momentOf(secondOn, 10), [
      { applicant: next, outcome: "offer", rank: SEATS + 1, score: scoreOf(SEATS) },
      ...others.map((applicant, at) => ({ applicant, outcome: "not_select" as const, score: scoreOf(SEATS + 1 + at) })),
    ]),
    ...release(school, cohort, momentOf(secondOn, 12), 2),
    accept(next, cohort, momentOf(secondOn, 17)),
    { at: minutesFrom(afterBakuDay(dates.confirmFirstOffersBy), 1), run: lapseOffers },
  ];
}

/** The committee's score of whoever stood at this place of its list, from 0. */
function scoreOf(place: number): number {
  return Math.round((93.4 - place * 0.85 - (place % 3) * 0.2) * 100) / 100;
}
