import type { ApplicationStatus, CohortState } from "~/generated/prisma/enums";
import { isLive } from "./application";

/** States that an applicant is told in the words of another: fewer and kinder than what staff see. */
const TOLD_AS = { shortlisted: "in_review" } as const satisfies Partial<Record<ApplicationStatus, ApplicationStatus>>;

/** Key of the state's word for the applicant, in the texts `states`. */
export function applicantLabelKey(status: ApplicationStatus): `applicant.${ApplicationStatus}` {
  return `applicant.${toldAs(status)}`;
}

/** Key of the state's word for staff, in the texts `states`. */
export function staffLabelKey(status: ApplicationStatus): `application.${ApplicationStatus}` {
  return `application.${status}`;
}

/** The state its owner is told: in a cancelled cohort what is live is over, also before its turn to be closed has come. */
export function statusToOwner(status: ApplicationStatus, cohort: CohortState): ApplicationStatus {
  return cohort === "cancelled" && isLive(status) ? "cohort_cancelled" : status;
}

/** The state whose word, mark and colour the applicant sees. */
export function toldAs(status: ApplicationStatus): ApplicationStatus {
  return status in TOLD_AS ? TOLD_AS[status as keyof typeof TOLD_AS] : status;
}
