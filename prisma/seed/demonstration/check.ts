import type { CheckFinding } from "~/domain/applications/check-finding";
import { markIneligible } from "~/domain/applications/mark-ineligible.server";
import { passCheck } from "~/domain/applications/pass-check.server";
import { proposeReturn } from "~/domain/applications/propose-return.server";
import { returnForCorrection } from "~/domain/applications/return-for-correction.server";
import type { Viewer } from "~/domain/people/viewer";
import texts from "../../data/sample-answers.json";
import { type Applicant, applied } from "./applicant";
import type { Act } from "./time-travel";
import type { StagedCohort } from "./world";

/** The line of the check that a reason of ineligibility is about. */
const FINDING_OF = {
  ageNotMet: "age",
  educationNotMet: "education",
  languageNotMet: "languages",
  documentMissing: "document.studyProof",
  dataNotConfirmed: "education",
} as const;

export type IneligibleReason = keyof typeof FINDING_OF;

/** The initial check finds everything in order. */
export function pass(by: Viewer, applicant: Applicant, cohort: StagedCohort, at: Date): Act {
  return {
    at,
    run: () => passCheck(by, { reference: applied(applicant, cohort.code).reference, findings: findings(cohort) }),
  };
}

/** The initial check finds that a requirement is not met; the person is told in their own language. */
export function refuse(
  by: Viewer,
  applicant: Applicant,
  cohort: StagedCohort,
  at: Date,
  reason: IneligibleReason,
): Act {
  const details = texts.ineligible[reason][applicant.person.language];
  return {
    at,
    run: () => {
      const { reference } = applied(applicant, cohort.code);
      return markIneligible(by, { reference, reasonKeys: [reason], details, findings: findings(cohort, reason) });
    },
  };
}

/** The initial check finds a document that cannot be read: the person is asked for it again, until the day proposed. */
export function giveBack(by: Viewer, applicant: Applicant, cohort: StagedCohort, at: Date): Act {
  const run = async () => {
    const { reference } = applied(applicant, cohort.code);
    const { until } = await proposeReturn(by, reference);
    await returnForCorrection(by, {
      reference,
      questions: ["studyProof"],
      note: texts.unreadableStudyProof[applicant.person.language],
      until,
      findings: findings(cohort, "documentMissing"),
    });
  };
  return { at, run };
}

function findings({ sample }: StagedCohort, unmet?: IneligibleReason): CheckFinding[] {
  const documents = sample.programmeCode === "MM" ? ["document.cv", "document.studyProof"] : [];
  const keys = ["age", "citizenship", "education", "languages", ...documents];
  return keys.map((key) => ({ key, met: unmet === undefined || key !== FINDING_OF[unmet] }));
}
