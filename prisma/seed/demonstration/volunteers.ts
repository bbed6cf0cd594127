import { samplePerson } from "../../../tests/factories/sample-person";
import unitsData from "../../data/units.json";
import { type Applicant, applicantOf } from "./applicant";
import { answersTo, apply, withdraw } from "./apply";
import { type IneligibleReason, pass, refuse } from "./check";
import { between, officeMoment, risingMoments } from "./moments";
import type { Act } from "./time-travel";
import type { StagedCohort, World } from "./world";

const SUBMITTED = 83;
/** The last to come have not been looked at yet. */
const UNCHECKED = 22;
const INELIGIBLE = new Map<number, IneligibleReason>([
  [9, "ageNotMet"],
  [33, "ageNotMet"],
  [52, "dataNotConfirmed"],
]);
const WITHDRAWN = new Map([
  [15, "studyOrWork"],
  [47, "personalReasons"],
]);

/** Who lives where a regional unit is wishes for that one, others for the units of Baku. */
const UNIT_OF_REGION = new Map(
  unitsData.units.flatMap(({ kind, region, code, hostsVolunteers }) =>
    kind === "region" && hostsVolunteers && region !== "AZ-BA" ? [[region, code] as const] : [],
  ),
);
const UNITS_OF_BAKU = [["R-BAK", "HQ-REC"], ["HQ-CALL", "R-BAK"], ["R-BAK"], ["HQ-REC", "HQ-CALL", "R-BAK"]];

/**
 * MK-2027-1 in its first days: many have applied, most were checked.
 * @param number of the first invented person who takes part
 */
export function volunteers(world: World, cohort: StagedCohort, number: number): Act[] {
  const applicants = Array.from({ length: SUBMITTED }, (_, at) =>
    applicantOf(samplePerson(number + at, cohort.dates.opensOn)),
  );
  const moments = risingMoments(cohort.opensAt, world.latest, SUBMITTED);
  return applicants.flatMap((applicant, at) => {
    const submittedAt = moments[at] ?? world.latest;
    const answers = answersTo(applicant, cohort, unitsFor(applicant, at));
    return [
      ...apply(world, applicant, cohort, submittedAt, answers),
      ...fate(world, cohort, applicant, at, submittedAt),
    ];
  });
}

function unitsFor({ person }: Applicant, at: number): string[] {
  const near = UNIT_OF_REGION.get(person.profile.region ?? "");
  return near ? [near, "R-BAK"] : (UNITS_OF_BAKU[at % UNITS_OF_BAKU.length] ?? []);
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
