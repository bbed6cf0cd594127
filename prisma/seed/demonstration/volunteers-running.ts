import { samplePerson } from "../../../tests/factories/sample-person";
import { applicantOf } from "./applicant";
import { answersTo } from "./apply";
import { daysFrom, momentOf } from "./moments";
import { type Candidate, pastCall } from "./past-call";
import { leave, wantRemoved } from "./take-part";
import type { Act } from "./time-travel";
import { wishedUnits } from "./wished-units";
import type { StagedCohort, World } from "./world";

const APPLIED = 46;
const LEFT = 11;
/** The coordinator has asked that they be removed; a second person has not looked at it yet. */
const TO_BE_REMOVED = 23;

/** MK-2026-4 in its second month: volunteers in the units they wished for, as far as there were places. */
export function volunteersRunning(world: World, cohort: StagedCohort, number: number): Act[] {
  const free = new Map(cohort.sample.seatsPerUnit.map(({ unitCode, seats }) => [unitCode, seats]));
  const candidates = Array.from({ length: APPLIED }, (_, at): Candidate => {
    const applicant = applicantOf(samplePerson(number + at, cohort.dates.opensOn));
    const wishes = wishedUnits(applicant, at);
    const answers = answersTo(applicant, cohort, wishes);
    const position = wishes.find((unit) => (free.get(unit) ?? 0) > 0);
    if (position === undefined) return { applicant, answers, verdict: { outcome: "not_select" } };
    free.set(position, (free.get(position) ?? 0) - 1);
    return { applicant, answers, verdict: { outcome: "offer", rank: at + 1, position }, accepts: true };
  });
  const placed = candidates.filter(({ accepts }) => accepts).map(({ applicant }) => applicant);
  const [left, absent] = [placed[LEFT], placed[TO_BE_REMOVED]];
  if (!left || !absent) throw new RangeError(`${cohort.code} has too few volunteers`);
  return [
    ...pastCall(world, cohort, candidates),
    leave(left, cohort, daysFrom(momentOf(cohort.dates.startsOn, 19), 20), "datesUnsuitable"),
    wantRemoved(world.staff.coordinator, absent, cohort, daysFrom(world.latest, -0.8)),
  ];
}
