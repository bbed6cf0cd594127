import { findReadableCohort } from "~/domain/cohorts/find-readable-cohort.server";
import { type DecisionChoices, decisionChoices } from "~/domain/decisions/decision-choices.server";
import { NotAllowed } from "~/domain/errors";
import { canRunCohort } from "~/domain/people/policy";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { type BulkAction, bulkRules } from "./bulk-action";
import type { BulkSelection } from "./bulk-selection";
import { listSelected, type SelectedRow } from "./list-selected.server";

export type BulkPreview = {
  rows: SelectedRow[];
  /** The list to choose reasons from; empty where none is asked for. */
  reasons: DecisionChoices["notSelected"];
};

/**
 * What would happen to each of the selected applications; nothing does. As many statements for a thousand as for one.
 * @throws {NotFound} for a cohort the viewer does not read @throws {NotAllowed} for one they read and do not run
 */
export function previewBulk(
  viewer: Viewer,
  input: { code: string; action: BulkAction; selection: BulkSelection },
): Promise<BulkPreview> {
  return asViewer(viewer, async (tx, now) => {
    const cohort = await findReadableCohort(tx, viewer, input.code);
    if (!canRunCohort(viewer, { programmeId: cohort.programmeId, cohortId: cohort.id })) throw new NotAllowed(true);
    const rows = await listSelected(tx, now, viewer, cohort, input);
    const { reasons } = bulkRules(input.action);
    const choices = reasons === null ? null : await decisionChoices(tx, cohort.id);
    return { rows, reasons: choices === null || reasons === null ? [] : choices[reasons] };
  });
}
