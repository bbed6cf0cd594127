import type { GuardianAnswers } from "~/domain/consents/guardian-questions";
import { answerAsGuardian, guardianToken, YES } from "../../../tests/factories/minor";
import { sampleMinor, withSecondGuardian } from "../../../tests/factories/sample-minor";
import { type Applicant, applicantOf } from "./applicant";
import { answersTo, apply } from "./apply";
import { pass } from "./check";
import { countPaper, enterPaper } from "./enter-paper";
import { awake, daysFrom, minutesFrom, officeMoment, risingMoments } from "./moments";
import type { Act } from "./time-travel";
import type { StagedCohort, World } from "./world";

const NO: GuardianAnswers = { participation: false, dataProcessing: true, images: false };
/** What the guardians of the pupils say, in the order of applying; the last have not answered yet. */
const ANSWERS: readonly (GuardianAnswers | null)[] = [YES, YES, NO, { ...YES, images: true }, YES, NO, YES, null, null];

/** Of those who wait: one named two guardians, another's guardian signed on paper. */
const TWO_GUARDIANS = 7;
const ON_PAPER = 8;
/** Of those whose guardian agreed: the one whose paper counts already. */
const COUNTED_PAPER = 6;

/**
 * Pupils who want to be volunteers in MK-2027-1: guardians agree, refuse, or have yet to open their mail.
 * @param own the minor of the demonstration's accounts, whose guardian is waited for
 */
export function pupils(world: World, cohort: StagedCohort, own: Applicant, number: number): Act[] {
  const applicants = ANSWERS.map((_, at) => {
    const person = sampleMinor(number + at, cohort.dates.opensOn);
    return applicantOf(at === TWO_GUARDIANS ? withSecondGuardian(person, number + at) : person);
  });
  const moments = risingMoments(cohort.opensAt, daysFrom(world.latest, -0.6), ANSWERS.length);
  const acts = applicants.flatMap((applicant, at): Act[] => {
    const submittedAt = moments[at] ?? world.latest;
    const answers = ANSWERS[at] ?? null;
    const applying = apply(world, applicant, cohort, submittedAt, answersTo(applicant, cohort, ["HQ-REC", "R-BAK"]));
    if (!answers)
      return at === ON_PAPER
        ? [...applying, enterPaper(world, applicant, cohort, daysFrom(world.latest, -0.2))]
        : applying;
    const answeredAt = guardianMoment(world, submittedAt, at);
    const agreed =
      at === COUNTED_PAPER
        ? countPaper(world, applicant, cohort, answeredAt)
        : guardianAnswers(applicant, answeredAt, answers);
    if (answers === NO || at > 4) return [...applying, agreed];
    const checkedAt = officeMoment(answeredAt, at, world.latest);
    return [...applying, agreed, pass(world.staff.coordinator, applicant, cohort, checkedAt)];
  });
  const ownAt = daysFrom(world.latest, -0.25);
  return [...acts, ...apply(world, own, cohort, ownAt, answersTo(own, cohort, ["HQ-CALL", "R-BAK"]))];
}

/** The guardian opens the link of their mail and answers. */
export function guardianAnswers({ person }: Applicant, at: Date, answers: GuardianAnswers): Act {
  const run = async () => {
    const token = await guardianToken(person.profile.guardianEmail ?? "");
    await answerAsGuardian(token, answers, person.language);
  };
  return { at, run };
}

/** Some hours after the young person submitted, when people are awake. */
export function guardianMoment(world: World, submittedAt: Date, seed: number): Date {
  const moment = awake(minutesFrom(submittedAt, 90 + seed * 47), seed, submittedAt);
  return moment < world.latest ? moment : minutesFrom(submittedAt, 5);
}
