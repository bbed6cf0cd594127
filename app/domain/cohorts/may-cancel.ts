import type { CohortState } from "~/generated/prisma/enums";
import { canApproveForCohort } from "../people/policy";
import type { Viewer } from "../people/viewer";
import { CANCELLABLE } from "./cancellation";

type Headed = { id: string; programmeId: string };

/** Calling off is the head's decision alone. */
export function isHeadOf(viewer: Pick<Viewer, "grants">, { id, programmeId }: Headed): boolean {
  return canApproveForCohort(viewer, { programmeId, cohortId: id });
}

/** Whether the viewer may call the cohort off as it stands. */
export function mayCancel(viewer: Pick<Viewer, "grants">, cohort: Headed & { state: CohortState }): boolean {
  return isHeadOf(viewer, cohort) && CANCELLABLE.includes(cohort.state);
}
