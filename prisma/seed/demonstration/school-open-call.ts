import { addDays } from "~/domain/calendar/local-date";
import { nextWorkingDay } from "~/domain/calendar/working-calendar";
import { sampleForeigner, samplePerson } from "../../../tests/factories/sample-person";
import { SAMPLE_CALENDAR } from "../reference/sample-calendar";
import { appeal } from "./appeal";
import { type Applicant, applicantOf } from "./applicant";
import { answersTo, apply, begin, withdraw } from "./apply";
import { giveBack, type IneligibleReason, pass, refuse } from "./check";
import { release, stageTogether } from "./decide";
import { awake, between, daysFrom, minutesFrom, momentOf, officeMoment, risingMoments } from "./moments";
import type { Act } from "./time-travel";
import type { StagedCohort, World } from "./world";

const SUBMITTED = 61;
const UNCHECKED = 14;
/** By the order of submitting. */
const INELIGIBLE = new Map<number, IneligibleReason>([
  [4, "ageNotMet"],
  [13, "educationNotMet"],
  [24, "documentMissing"],
  [30, "educationNotMet"],
  [41, "ageNotMet"],
]);
/** Of those, who appealed: one has an answer, the other waits for it. */
const APPEALED = new Map([
  [24, { decided: true }],
  [30, { decided: false }],
]);
const WITHDRAWN = new Map([
  [8, { checked: true, reason: "studyOrWork" }],
  [21, { checked: false, reason: "otherProgramme" }],
  [27, { checked: true, reason: "datesUnsuitable" }],
  [38, { checked: false, reason: "appliedByMistake" }],
]);
/** Of those not checked yet, the one whose proof of studies cannot be read. */
const RETURNED = 50;
const FOREIGNERS = [7, 19, 31, 44, 58];
/** The forms that were read first, the review running from the call's first day: these people are invited to the test. */
const SHORTLISTED = [0, 1, 2, 3, 5, 6];
/** A student of the first reviewer, who therefore does not judge them. */
const TAUGHT = 10;
/** Drafts of people who have not come to the end yet: how many of their answers are there. */
const DRAFTS = [0, 2, 4, 7, 3, 1, 7, 5];

/**
 * MM-2027 as its call runs: submitted applications in every state before decisions, and drafts.
 * @param number of the first invented person who takes part
 */
export function schoolOpenCall(
  world: World,
  cohort: StagedCohort,
  number: number,
): { acts: Act[]; applicants: Applicant[]; taught: Applicant } {
  const applicants = Array.from({ length: SUBMITTED }, (_, at) => {
    const foreign = FOREIGNERS.indexOf(at);
    return applicantOf(
      foreign === -1
        ? samplePerson(number + at, cohort.dates.opensOn)
        : sampleForeigner(foreign, number + at, cohort.dates.opensOn),
    );
  });
  const moments = risingMoments(cohort.opensAt, world.latest, SUBMITTED);
  const acts = applicants.flatMap((applicant, at) => {
    const submittedAt = moments[at] ?? world.latest;
    return [...apply(world, applicant, cohort, submittedAt), ...fate(world, cohort, applicant, at, submittedAt)];
  });
  const taught = applicants[TAUGHT];
  if (!taught) throw new RangeError("nobody is taught by a reviewer");
  return {
    acts: [...acts, ...shortlisted(world, cohort, applicants), ...drafts(world, cohort, number + SUBMITTED)],
    applicants,
    taught,
  };
}

/** The first packet of the call, released in the afternoon of a working day just past. */
function shortlisted(world: World, cohort: StagedCohort, applicants: Applicant[]): Act[] {
  const { school } = world.staff;
  const afternoon = momentOf(nextWorkingDay(addDays(world.seedingDay, -4), SAMPLE_CALENDAR), 15);
  const at = new Date(Math.min(afternoon.getTime(), daysFrom(world.latest, -0.2).getTime()));
  const first = applicants.filter((_, order) => SHORTLISTED.includes(order));
  return [
    stageTogether(school, cohort, minutesFrom(at, -40), { applicants: first, action: "shortlist" }),
    ...release(school, cohort, at, 1),
  ];
}

function fate(world: World, cohort: StagedCohort, applicant: Applicant, at: number, submittedAt: Date): Act[] {
  const by = at % 6 === 5 ? world.staff.coordinator : world.staff.school;
  const checkedAt = officeMoment(submittedAt, at, world.latest);
  const reason = INELIGIBLE.get(at);
  if (reason) {
    const appealed = APPEALED.get(at);
    return [
      refuse(by, applicant, cohort, checkedAt, reason),
      ...(appealed ? appeal(world, applicant, cohort, checkedAt, appealed.decided ? world.staff.head : undefined) : []),
    ];
  }
  const withdrawn = WITHDRAWN.get(at);
  if (withdrawn) {
    const before = between(submittedAt, checkedAt);
    if (!withdrawn.checked) return [withdraw(applicant, cohort, before, withdrawn.reason)];
    return [
      pass(by, applicant, cohort, checkedAt),
      withdraw(applicant, cohort, between(checkedAt, world.latest), withdrawn.reason),
    ];
  }
  if (at === RETURNED) return [giveBack(by, applicant, cohort, checkedAt)];
  return at >= SUBMITTED - UNCHECKED ? [] : [pass(by, applicant, cohort, checkedAt)];
}

function drafts(world: World, cohort: StagedCohort, number: number): Act[] {
  const from = new Date(Math.max(daysFrom(world.latest, -9).getTime(), daysFrom(cohort.opensAt, 1).getTime()));
  const moments = risingMoments(from, daysFrom(world.latest, -0.1), DRAFTS.length);
  return DRAFTS.map((answered, at) => {
    const last = at === DRAFTS.length - 1;
    const person = last
      ? sampleForeigner(5, number + at, cohort.dates.opensOn)
      : samplePerson(number + at, cohort.dates.opensOn);
    const applicant = applicantOf(person);
    const { answers, files } = answersTo(applicant, cohort);
    const some = {
      answers: Object.fromEntries(Object.entries(answers).slice(0, answered)),
      files: files.slice(0, answered > 5 ? 1 : 0),
    };
    return begin(world, applicant, cohort, awake(moments[at] ?? world.latest, at, cohort.opensAt), some);
  });
}
