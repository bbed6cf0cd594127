import { RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { type Completion, type CompletionInput, enteredCompletion } from "./completion";
import { loadAuthoredCohort } from "./load-authored-cohort.server";
import { editingBlockers, writeCohort } from "./write-cohort.server";

export type CohortCompletionEdit = CompletionInput & { code: string; version: number; reason: string };

/**
 * Writes when taking part in a cohort counts as completed. Locked once the call is open: people apply by it.
 * @throws {RuleBroken} with the field of each reason @throws {Conflict} when somebody wrote it since
 */
export function editCohortCompletion(viewer: Viewer, input: CohortCompletionEdit): Promise<void> {
  return asViewer(viewer, async (tx, now) => {
    const cohort = await loadAuthoredCohort(tx, viewer, input.code);
    const { completion, wrong } = enteredCompletion(cohort.programme.participation, cohort.completion, input);
    const blockers = [...editingBlockers(cohort, "completion", input.reason, now), ...wrong];
    if (blockers.length > 0) throw new RuleBroken(blockers);
    const names = Object.keys(completion) as (keyof Completion)[];
    await writeCohort(tx, now, viewer, cohort, {
      part: "completion",
      version: input.version,
      reason: input.reason,
      fields: names.filter((name) => completion[name] !== cohort.completion[name]),
      data: { completion },
    });
  });
}
