import { recordAudit } from "~/domain/audit/record-audit.server";
import { Conflict, NotFound } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { recordTranslationChecks } from "~/domain/translations/record-translation-checks.server";
import { asViewer } from "~/platform/db.server";
import { applyFormEdit } from "./apply-form-edit";
import { draftFormSchema } from "./form-content-schema";
import type { FormEdit } from "./form-edit";
import { loadFormCohortForWriting } from "./load-form-cohort.server";
import { type StillRight, savedFormTexts } from "./saved-form-texts";

export type FormDraftSave = {
  cohortCode: string;
  /** The revision of the draft that was on the page; null makes the edit whatever was saved since (moves of one step). */
  revision: number | null;
  edit: FormEdit;
  stillRight?: StillRight;
};

/**
 * Makes one edit to the draft of a cohort's form.
 * @throws {Conflict} when the draft was saved elsewhere since `revision`; nothing is overwritten
 * @throws {RuleBroken} when the edit would lose something, or the call is over @throws {NotFound} without a draft
 */
export function saveFormDraft(viewer: Viewer, input: FormDraftSave): Promise<{ revision: number }> {
  return asViewer(viewer, async (tx, now) => {
    const cohort = await loadFormCohortForWriting(tx, now, viewer, input.cohortCode);
    const draft = await tx.formVersion.findFirst({
      where: { cohortId: cohort.id, publishedAt: null },
      select: { id: true, content: true, revision: true },
    });
    if (!draft) throw new NotFound();
    const before = draftFormSchema.parse(draft.content);
    const after = applyFormEdit(before, input.edit);
    const { count } = await tx.formVersion.updateMany({
      where: { id: draft.id, publishedAt: null, revision: input.revision ?? draft.revision },
      data: { content: after, revision: { increment: 1 } },
    });
    if (count === 0) throw new Conflict();
    await recordTranslationChecks(tx, now, {
      entity: "form_version",
      entityId: draft.id,
      personId: viewer.personId,
      ...savedFormTexts(before, after, input.edit, input.stillRight ?? {}),
    });
    await recordAudit(tx, now, {
      actor: "person",
      actorPersonId: viewer.personId,
      action: "edit_form",
      entity: "form_version",
      entityId: draft.id,
      fields: fieldsOf(input.edit),
    });
    return { revision: (input.revision ?? draft.revision) + 1 };
  });
}

/** "moveQuestion", "questions.cv": which change, and to what; never its words. */
function fieldsOf(edit: FormEdit): string[] {
  if ("question" in edit) return [edit.kind, `questions.${edit.question}`];
  return "section" in edit ? [edit.kind, `sections.${edit.section}`] : [edit.kind];
}
