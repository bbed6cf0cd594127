import { agreeToRemoval } from "~/domain/enrolments/agree-to-removal.server";
import { askRemoval } from "~/domain/enrolments/ask-removal.server";
import { leaveProgramme } from "~/domain/enrolments/leave-programme.server";
import { suspendEnrolment } from "~/domain/enrolments/suspend-enrolment.server";
import type { Viewer } from "~/domain/people/viewer";
import texts from "../../data/sample-answers.json";
import { type Applicant, applied } from "./applicant";
import type { Act } from "./time-travel";
import type { StagedCohort } from "./world";

/** Somebody who takes part goes, and says why. */
export function leave(applicant: Applicant, { code }: StagedCohort, at: Date, reasonKey: string): Act {
  const run = () => {
    const { viewer, reference } = applied(applicant, code);
    return leaveProgramme(viewer, { reference, reasonKey, details: null });
  };
  return { at, run };
}

/** A participation is set aside because of an illness; the place stays kept. */
export function suspend(by: Viewer, applicant: Applicant, { code }: StagedCohort, at: Date): Act {
  const details = texts.suspended[applicant.person.language];
  return { at, run: () => suspendEnrolment(by, { reference: applied(applicant, code).reference, details }) };
}

/** The coordinator asks that somebody be removed. */
export function wantRemoved(by: Viewer, applicant: Applicant, { code }: StagedCohort, at: Date): Act {
  const run = () =>
    askRemoval(by, { reference: applied(applicant, code).reference, reasonKeys: ["longAbsence"], details: null });
  return { at, run };
}

/** The second person agrees to a removal that was asked for. */
export function agreeRemoved(by: Viewer, applicant: Applicant, { code }: StagedCohort, at: Date): Act {
  return { at, run: () => agreeToRemoval(by, { reference: applied(applicant, code).reference }) };
}
