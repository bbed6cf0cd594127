import type { CohortState } from "~/generated/prisma/enums";

/** The pages of a cohort's settings. */
export const COHORT_PARTS = ["texts", "dates", "eligibility", "places", "rules", "completion"] as const;
export type CohortPart = (typeof COHORT_PARTS)[number];

/** Whether a part can be edited: freely, with a reason everybody can look up, or not any more. */
export type Editing = "free" | "withReason" | "closed";

/**
 * What may still change. Until the announcement everything; until the call opens everything but the places, whose
 * numbers are raised and lowered on the page of seats from then on; afterwards texts and dates. Criteria and rules are
 * locked once people apply by them.
 */
export function editingOf(part: CohortPart, cohort: { state: CohortState; opensAt: Date }, now: Date): Editing {
  switch (cohort.state) {
    case "draft":
      return "free";
    case "announced":
      if (part === "places") return "closed";
      return now < cohort.opensAt || part === "texts" || part === "dates" ? "withReason" : "closed";
    case "selecting":
    case "confirmed":
    case "running":
      return part === "texts" || part === "dates" ? "withReason" : "closed";
    case "completed":
    case "archived":
    case "cancelled":
      return "closed";
  }
}
