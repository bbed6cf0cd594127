import { samplePerson } from "../../../tests/factories/sample-person";
import { answerAsUnit, YES } from "./answer-as-unit";
import { applicantOf } from "./applicant";
import { answersTo } from "./apply";
import { daysFrom, minutesFrom } from "./moments";
import { type Candidate, pastCall, resultsAt } from "./past-call";
import type { Act } from "./time-travel";
import type { StagedCohort, World } from "./world";

const NOT_SELECTED = 2;

/** TEC-2026-P in its second month: every position is taken, and every unit has said yes to its intern. */
export function internshipsRunning(world: World, cohort: StagedCohort, number: number): Act[] {
  const positions = cohort.sample.positions.flatMap(({ templateKey, seats }) => Array<string>(seats).fill(templateKey));
  const candidates = Array.from({ length: positions.length + NOT_SELECTED }, (_, at): Candidate => {
    const applicant = applicantOf(samplePerson(number + at, cohort.dates.opensOn));
    const position = positions[at];
    const wishes = [position ?? [], positions[(at + 5) % positions.length] ?? []].flat();
    const answers = answersTo(applicant, cohort, [...new Set(wishes)]);
    if (position === undefined) return { applicant, answers, verdict: { outcome: "not_select" } };
    return { applicant, answers, verdict: { outcome: "offer", rank: at + 1, position }, accepts: true };
  });
  // Everybody has accepted by the evening of the next day.
  const answeredAt = daysFrom(resultsAt(cohort), 1.5);
  return [
    ...pastCall(world, cohort, candidates),
    ...candidates.flatMap(({ applicant, accepts }, at) =>
      accepts ? [answerAsUnit(world, applicant, cohort, minutesFrom(answeredAt, at * 11), YES)] : [],
    ),
  ];
}
