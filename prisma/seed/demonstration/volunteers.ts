import { samplePerson } from "../../../tests/factories/sample-person";
import { type Applicant, applicantOf } from "./applicant";
import { answersTo, apply, withdraw } from "./apply";
import { type IneligibleReason, pass, refuse } from "./check";
import { between, officeMoment, risingMoments } from "./moments";
import type { Act } from "./time-travel";
import { volunteersShortlisted } from "./volunteers-shortlisted";
import { wishedUnits } from "./wished-units";
import type { StagedCohort, World } from "./world";

const SUBMITTED = 83;
/** The last to come have not been looked at yet. */
const UNCHECKED = 22;
const INELIGIBLE = new Map<number, IneligibleReason>([
  [9, "ageNotMet"],
  [33, "ageNotMet"],
  [52, "dataNotConfirmed"],
]);
/** Of those, who was found ineligible by mistake. */
const MISTAKEN = 9;
const WITHDRAWN = new Map([
  [15, "studyOrWork"],
  [47, "personalReasons"],
]);

/**
 * MK-2027-1 in its first days: many have applied, most were checked.
 * @param number of the first invented person who takes part
 */
export function volunteers(world: World, cohort: StagedCohort, number: number): Act[] {
  const applicants = Array.from({ length: SUBMITTED }, (_, at) =>
    applicantOf(samplePerson(number + at, cohort.dates.opensOn)),
  );
  const moments = risingMoments(cohort.opensAt, world.latest, SUBMITTED);
  const acts = applicants.flatMap((applicant, at) => {
    const submittedAt = moments[at] ?? world.latest;
    const answers = answersTo(applicant, cohort, wishedUnits(applicant, at));
    return [
      ...apply(world, applicant, cohort, submittedAt, answers),
      ...fate(world, cohort, applicant, at, submittedAt),
    ];
  });
  const mistaken = applicants[MISTAKEN];
  if (!mistaken) throw new RangeError(`${cohort.code} has too few applicants`);
  const checked = applicants.filter((_, at) => !INELIGIBLE.has(at) && !WITHDRAWN.has(at));
  return [...acts, ...volunteersShortlisted(world, cohort, { checked, mistaken })];
}

function fate(world: World, cohort: StagedCohort, applicant: Applicant, at: number, submittedAt: Date): Act[] {
  const { coordinator } = world.staff;
  const checkedAt = officeMoment(submittedAt, at, world.latest);
  const withdrawn = WITHDRAWN.get(at);
  if (withdrawn) return [withdraw(applicant, cohort, between(submittedAt, checkedAt), withdrawn)];
  const reason = INELIGIBLE.get(at);
  if (reason) return [refuse(coordinator, applicant, cohort, checkedAt, reason)];
  return at >= SUBMITTED - UNCHECKED ? [] : [pass(coordinator, applicant, cohort, checkedAt)];
}
