import type { SampleAnswers } from "../../../tests/factories/sample-answers";
import { accept } from "./answer-offer";
import type { Applicant } from "./applicant";
import { apply } from "./apply";
import { pass } from "./check";
import { release, stage, type Verdict } from "./decide";
import { awake, minutesFrom, momentOf, officeMoment, risingMoments } from "./moments";
import type { Act } from "./time-travel";
import type { StagedCohort, World } from "./world";

export type Candidate = {
  applicant: Applicant;
  answers: SampleAnswers;
  verdict: Omit<Verdict, "applicant">;
  /** Takes the offered place on the day of the results or the next; others answer elsewhere, or never. */
  accepts?: boolean;
};

/** A call of the past from the first application to the answers to its one packet: everybody passed the check. */
export function pastCall(world: World, cohort: StagedCohort, candidates: readonly Candidate[]): Act[] {
  const { coordinator } = world.staff;
  const { dates, opensAt, closesAt } = cohort;
  const moments = risingMoments(opensAt, minutesFrom(closesAt, -25), candidates.length);
  const decisionOn = dates.stages.at(-1)?.startsOn ?? dates.resultsOn;
  const verdicts = candidates.map(({ applicant, verdict }) => ({ applicant, ...verdict }));
  return [
    ...candidates.flatMap(({ applicant, answers }, at) => {
      const submittedAt = moments[at] ?? closesAt;
      const checked = pass(coordinator, applicant, cohort, officeMoment(submittedAt, at, world.latest));
      return [...apply(world, applicant, cohort, submittedAt, answers), checked];
    }),
    stage(coordinator, cohort, momentOf(decisionOn, 9), verdicts),
    ...release(coordinator, cohort, resultsAt(cohort), 1),
    ...candidates.flatMap(({ applicant, accepts }, at) =>
      accepts ? [accept(applicant, cohort, answeredAt(cohort, at))] : [],
    ),
  ];
}

/** The moment at which the results of a past call went out. */
export function resultsAt({ dates }: StagedCohort): Date {
  return momentOf(dates.resultsOn, 11);
}

function answeredAt(cohort: StagedCohort, at: number): Date {
  const out = resultsAt(cohort);
  return awake(minutesFrom(out, 30 + ((at * 97) % 40) * 30), at, out);
}
