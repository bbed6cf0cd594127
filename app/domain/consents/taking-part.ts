import type { ApplicationStatus, EnrolmentState } from "~/generated/prisma/enums";
import { actionOf } from "../applications/application";
import { isEnded } from "../enrolments/enrolment";

/** Whether a guardian's word still decides something: a live application, or an enrolment that has not ended. */
export function takesPart(of: { status: ApplicationStatus; enrolment: { state: EnrolmentState } | null }): boolean {
  return (
    actionOf("withdraw_consent").from.includes(of.status) || (of.enrolment !== null && !isEnded(of.enrolment.state))
  );
}
