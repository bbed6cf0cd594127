import { addDays, type LocalDate } from "~/domain/calendar/local-date";
import { sampleMinor } from "../../../tests/factories/sample-minor";
import { samplePerson } from "../../../tests/factories/sample-person";
import { type Applicant, applicantOf } from "./applicant";
import { answersTo, begin } from "./apply";
import { daysFrom } from "./moments";
import type { Act } from "./time-travel";
import type { StagedCohort, World } from "./world";

/** Their numbers are far from those of the other invented people. */
const ADULT = 900;
const MINOR = 901;

/** The adult of the demonstration's accounts. */
export function ownApplicant(seedingDay: LocalDate): Applicant {
  const person = samplePerson(ADULT, addDays(seedingDay, -60));
  return applicantOf({ ...person, email: "applicant@example.com" });
}

/** What the adult has begun and not finished: one draft in each of two open calls. */
export function ownDrafts(world: World, applicant: Applicant, school: StagedCohort, volunteers: StagedCohort): Act[] {
  const half = (cohort: StagedCohort, answered: number) => {
    const { answers } = answersTo(applicant, cohort);
    return { answers: Object.fromEntries(Object.entries(answers).slice(0, answered)), files: [] };
  };
  return [
    begin(world, applicant, school, daysFrom(world.latest, -1.2), half(school, 5)),
    begin(world, applicant, volunteers, daysFrom(world.latest, -0.3), half(volunteers, 3)),
  ];
}

/** The minor of the demonstration's accounts; their guardian is a mail address only. */
export function ownMinor(seedingDay: LocalDate): Applicant {
  const person = sampleMinor(MINOR, seedingDay);
  const guardian = { guardianPhone: "+994500000999", guardianEmail: "guardian@example.com" };
  return applicantOf({ ...person, email: "minor@example.com", profile: { ...person.profile, ...guardian } });
}
