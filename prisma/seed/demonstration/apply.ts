import { startApplication } from "~/domain/applications/start-application.server";
import { submitApplication } from "~/domain/applications/submit-application.server";
import { withdrawApplication } from "~/domain/applications/withdraw-application.server";
import { fillDraft } from "../../../tests/factories/draft";
import { type SampleAnswers, sampleAnswers } from "../../../tests/factories/sample-answers";
import { type Applicant, applied, signedUp, withProfile } from "./applicant";
import { awake, between, daysFrom, sharedHour } from "./moments";
import type { Act } from "./time-travel";
import type { StagedCohort, World } from "./world";

/**
 * Signing up, starting and filling in, at the shared hour before `at`: many people are at it side by side then. They
 * start one after the other, so that the same person has the same reference every time.
 */
export function begin(
  world: World,
  applicant: Applicant,
  cohort: StagedCohort,
  at: Date,
  answers: SampleAnswers = answersTo(applicant, cohort),
): Act {
  const { code, opensAt } = cohort;
  const shared = sharedHour(at);
  return {
    at: shared > opensAt ? shared : at,
    first: async () => {
      const viewer = await signedUp(applicant, world.passwordHash);
      const { reference } = await startApplication(viewer, { cohortCode: code, language: viewer.language });
      applicant.references.set(code, reference);
    },
    run: async () => {
      const { viewer, reference } = applied(applicant, code);
      await withProfile(applicant, viewer);
      await fillDraft(viewer, reference, answers);
    },
  };
}

/** Beginning and submitting; the first a while before the second. */
export function apply(
  world: World,
  applicant: Applicant,
  cohort: StagedCohort,
  at: Date,
  answers?: SampleAnswers,
): Act[] {
  const { number } = applicant.person;
  const before = awake(daysFrom(at, -(0.1 + (number % 5) * 0.6)), number, cohort.opensAt);
  const began = before > cohort.opensAt && before < at ? before : between(cohort.opensAt, at);
  return [begin(world, applicant, cohort, began, answers), submit(applicant, cohort, at)];
}

export function answersTo(applicant: Applicant, cohort: StagedCohort, prefers: string[] = []): SampleAnswers {
  return sampleAnswers(applicant.person, { programmeCode: cohort.sample.programmeCode, ...cohort.dates }, prefers);
}

function submit(applicant: Applicant, { code }: StagedCohort, at: Date): Act {
  return {
    at,
    run: () => {
      const { viewer, reference } = applied(applicant, code);
      return submitApplication(viewer, { reference, truth: true, dataConsent: true, language: viewer.language });
    },
  };
}

export function withdraw(applicant: Applicant, { code }: StagedCohort, at: Date, reasonKey: string): Act {
  return {
    at,
    run: () => {
      const { viewer, reference } = applied(applicant, code);
      return withdrawApplication(viewer, { reference, reasonKey, details: null });
    },
  };
}
