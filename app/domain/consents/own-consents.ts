import { actionsFrom, holdsSeat } from "~/domain/applications/application";
import { enrolmentActionsFrom } from "~/domain/enrolments/enrolment";
import type { ApplicationStatus, ConsentKind, EnrolmentState } from "~/generated/prisma/enums";

/** What a person consents to for themselves and may take back; the others say that something is true or known. */
export const OWN_CONSENTS: readonly ConsentKind[] = ["data_processing", "images", "health_data", "union_sharing"];

/** What taking back the consent means for an application: it ends, a place is freed with it, a participation ends, or nothing. */
export const OWN_CONSENT_EFFECTS = ["withdraws", "freesSeat", "leaves", "ended"] as const;
export type OwnConsentEffect = (typeof OWN_CONSENT_EFFECTS)[number];

export function effectOfTakingBack(status: ApplicationStatus, enrolment: EnrolmentState | null): OwnConsentEffect {
  if (actionsFrom(status, "applicant").includes("withdraw")) return holdsSeat(status) ? "freesSeat" : "withdraws";
  const leaves = enrolment !== null && enrolmentActionsFrom(enrolment, "applicant").includes("leave");
  return leaves ? "leaves" : "ended";
}
