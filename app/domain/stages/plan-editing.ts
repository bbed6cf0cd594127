import type { CohortState } from "~/generated/prisma/enums";
import type { Editing } from "../cohorts/editable-parts";

/**
 * Whether the stages of a cohort may be written: freely until the call opens, with a reason and as a new version of the
 * plan while applications are being selected, and not any more once places are confirmed.
 */
export function planEditing(cohort: { state: CohortState; opensAt: Date }, now: Date): Editing {
  switch (cohort.state) {
    case "draft":
      return "free";
    case "announced":
      return now < cohort.opensAt ? "free" : "withReason";
    case "selecting":
      return "withReason";
    case "confirmed":
    case "running":
    case "completed":
    case "archived":
    case "cancelled":
      return "closed";
  }
}
