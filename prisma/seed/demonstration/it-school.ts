import { YES } from "../../../tests/factories/minor";
import { sampleMinor } from "../../../tests/factories/sample-minor";
import { samplePerson } from "../../../tests/factories/sample-person";
import { type Applicant, applicantOf } from "./applicant";
import { answersTo, apply, withdraw } from "./apply";
import { type IneligibleReason, pass, refuse } from "./check";
import { itSchoolScored, resultsOfTestAt } from "./it-school-scored";
import { guardianAnswers, guardianMoment } from "./minors";
import { between, daysFrom, minutesFrom, officeMoment, risingMoments } from "./moments";
import { testFile } from "./test-file";
import type { Act } from "./time-travel";
import type { StagedCohort, World } from "./world";

const SUBMITTED = 31;
const WITHDRAWN = 12;
/** They go to school; their guardians agreed. */
const PUPILS = [4, 10, 15, 22];
const INELIGIBLE = new Map<number, IneligibleReason>([
  [5, "ageNotMet"],
  [17, "languageNotMet"],
  [26, "dataNotConfirmed"],
]);
const TRACKS = ["web", "data"];

/**
 * ITM-2026-3 while it is being decided: everybody is scored, every decision stands in a packet, none is released.
 * @param also applicants of another programme who apply here too
 */
export function itSchool(world: World, cohort: StagedCohort, also: Applicant[], number: number): Act[] {
  const own = Array.from({ length: SUBMITTED - also.length }, (_, at) => {
    const sample = PUPILS.includes(at) ? sampleMinor : samplePerson;
    return applicantOf(sample(number + at, cohort.dates.opensOn));
  });
  const applicants = [...own, ...also];
  const moments = risingMoments(cohort.opensAt, minutesFrom(cohort.closesAt, -15), SUBMITTED);
  const { coordinator } = world.staff;
  const acts = applicants.flatMap((applicant, at): Act[] => {
    const submittedAt = moments[at] ?? cohort.closesAt;
    const checkedAt = officeMoment(submittedAt, at, resultsOfTestAt(cohort));
    const answers = answersTo(applicant, cohort, [TRACKS[at % TRACKS.length] ?? "web"]);
    const agreed = PUPILS.includes(at) ? [guardianAnswers(applicant, guardianMoment(world, submittedAt, 0), YES)] : [];
    const applying = [...apply(world, applicant, cohort, submittedAt, answers), ...agreed];
    if (at === WITHDRAWN) {
      return [...applying, withdraw(applicant, cohort, between(submittedAt, checkedAt), "travelDifficult")];
    }
    const reason = INELIGIBLE.get(at);
    const check = reason
      ? refuse(coordinator, applicant, cohort, checkedAt, reason)
      : pass(coordinator, applicant, cohort, checkedAt);
    return [...applying, check];
  });
  const inReview = applicants.filter((_, at) => at !== WITHDRAWN && !INELIGIBLE.has(at));
  return [
    ...acts,
    testFile(coordinator, inReview.slice(0, 6), cohort, daysFrom(world.latest, -0.45)),
    ...itSchoolScored(world, cohort, inReview),
  ];
}
