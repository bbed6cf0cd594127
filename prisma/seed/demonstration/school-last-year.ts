import { lapseOffers } from "~/domain/applications/lapse-offers.server";
import { afterBakuDay } from "~/domain/calendar/baku-time";
import { addWorkingDays } from "~/domain/calendar/working-calendar";
import type { Viewer } from "~/domain/people/viewer";
import { getRanking } from "~/domain/scores/get-ranking.server";
import { samplePerson } from "../../../tests/factories/sample-person";
import { SAMPLE_CALENDAR } from "../reference/sample-calendar";
import { accept, decline } from "./answer-offer";
import { type Applicant, applicantOf, applied } from "./applicant";
import { answersTo, apply, begin, withdraw } from "./apply";
import { type IneligibleReason, pass, refuse } from "./check";
import { release, stage, type Verdict } from "./decide";
import { awake, between, daysFrom, minutesFrom, momentOf, officeMoment, risingMoments } from "./moments";
import { schoolJudged } from "./school-judged";
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
  const { code, dates } = cohort;
  const decisionOn = dates.stages.at(-1)?.startsOn ?? dates.resultsOn;
  const resultsAt = momentOf(dates.resultsOn, 11);
  const secondOn = addWorkingDays(dates.resultsOn, 2, SAMPLE_CALENDAR);
  const ranked: Ranked[] = [];
  /** What somebody does who stands at a place of the list, from 0; who that is, is known once everybody is judged. */
  const then = (place: number, at: Date, act: (applicant: Applicant) => Act): Act => ({
    at,
    run: () => act(standing(ranked, place).applicant).run(),
  });
  const first = async () => {
    ranked.push(...(await rankedBy(school, code, inReview)));
    return ranked.flatMap((each, at): Verdict[] => {
      if (at < SEATS) return [{ ...each, outcome: "offer", rank: at + 1 }];
      return at < SEATS + KEPT_BACK ? [] : [{ ...each, outcome: "not_select" }];
    });
  };
  const second = async () =>
    ranked.slice(SEATS, SEATS + KEPT_BACK).map((each, at): Verdict => {
      return at === 0 ? { ...each, outcome: "offer", rank: SEATS + 1 } : { ...each, outcome: "not_select" };
    });
  return [
    ...schoolJudged(world, cohort, inReview),
    stage(school, cohort, momentOf(decisionOn, 9), first),
    ...release(school, cohort, resultsAt, 1),
    ...Array.from({ length: SEATS }, (_, place) => place).flatMap((place): Act[] => {
      const answeredAt = awake(minutesFrom(resultsAt, 30 + ((place * 97) % 40) * 30), place, resultsAt);
      if (place === LAPSES) return [];
      const answer = (applicant: Applicant) =>
        place === DECLINES
          ? decline(applicant, cohort, answeredAt, "studyOrWork")
          : accept(applicant, cohort, answeredAt);
      return [then(place, answeredAt, answer)];
    }),
    stage(school, cohort, momentOf(secondOn, 10), second),
    ...release(school, cohort, momentOf(secondOn, 12), 2),
    then(SEATS, momentOf(secondOn, 17), (applicant) => accept(applicant, cohort, momentOf(secondOn, 17))),
    { at: minutesFrom(afterBakuDay(dates.confirmFirstOffersBy), 1), run: lapseOffers },
  ];
}

type Ranked = { applicant: Applicant; score: number };

/** The committee's list, the best first, as the portal counts it. */
async function rankedBy(by: Viewer, code: string, applicants: readonly Applicant[]): Promise<Ranked[]> {
  const { ranking } = await getRanking(by, code, { by: null, line: null, others: "leave" });
  const of = new Map(applicants.map((applicant) => [applied(applicant, code).reference, applicant]));
  return ranking.rows.map(({ reference, score }) => {
    const applicant = of.get(reference);
    if (!applicant || score === null) throw new RangeError(`${reference} was not judged`);
    return { applicant, score };
  });
}

function standing(ranked: readonly Ranked[], place: number): Ranked {
  const found = ranked[place];
  if (!found) throw new RangeError(`nobody stands at place ${place}`);
  return found;
}
