import { beginFormDraft } from "~/domain/forms/begin-form-draft.server";
import { getFormAuthoring } from "~/domain/forms/get-form-authoring.server";
import { saveFormDraft } from "~/domain/forms/save-form-draft.server";
import { daysFrom } from "./moments";
import type { Act } from "./time-travel";
import type { StagedCohort, World } from "./world";

/**
 * The coordinator is at work on the next version of a form: a section has a new name in Azerbaijani, and its translations
 * wait to be read again.
 */
export function formDraft(world: World, { code }: StagedCohort): Act {
  const { coordinator } = world.staff;
  const run = async () => {
    await beginFormDraft(coordinator, { cohortCode: code, from: null });
    const { draft } = await getFormAuthoring(coordinator, code);
    const section = draft?.content.sections[0];
    if (!section) throw new Error(`${code} has no form`);
    const name = { ...section.name, az: "Panel və emalatxanalar" };
    await saveFormDraft(coordinator, {
      cohortCode: code,
      revision: null,
      edit: { kind: "renameSection", section: section.key, name },
    });
  };
  return { at: daysFrom(world.latest, -0.3), run };
}
