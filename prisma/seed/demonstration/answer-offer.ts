import { acceptOffer } from "~/domain/applications/accept-offer.server";
import { declineOffer } from "~/domain/applications/decline-offer.server";
import { type Applicant, applied } from "./applicant";
import type { Act } from "./time-travel";
import type { StagedCohort } from "./world";

export function accept(applicant: Applicant, { code }: StagedCohort, at: Date): Act {
  return {
    at,
    run: () => {
      const { viewer, reference } = applied(applicant, code);
      return acceptOffer(viewer, { reference });
    },
  };
}

export function decline(applicant: Applicant, { code }: StagedCohort, at: Date, reasonKey: string): Act {
  return {
    at,
    run: () => {
      const { viewer, reference } = applied(applicant, code);
      return declineOffer(viewer, { reference, reasonKey, details: null });
    },
  };
}
