import { findReadableCohort } from "~/domain/cohorts/find-readable-cohort.server";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { type FormChoices, loadFormChoices } from "./form-choices.server";

/** The units and positions a cohort's form offered, to read answers by. @throws {NotFound} for a cohort not theirs */
export function getFormChoices(viewer: Viewer, code: string): Promise<Partial<FormChoices>> {
  return asViewer(viewer, async (tx) => {
    const { id } = await findReadableCohort(tx, viewer, code);
    return (await loadFormChoices(tx, [id])).get(id) ?? {};
  });
}
