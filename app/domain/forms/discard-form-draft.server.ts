import { recordAudit } from "~/domain/audit/record-audit.server";
import { NotFound, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { loadFormCohortForWriting } from "./load-form-cohort.server";

/**
 * Throws the draft of a later version away; the version in force stays as it is.
 * @throws {RuleBroken} for the only form a cohort has @throws {NotFound} without a draft
 */
export function discardFormDraft(viewer: Viewer, input: { cohortCode: string }): Promise<void> {
  return asViewer(viewer, async (tx, now) => {
    const cohort = await loadFormCohortForWriting(tx, now, viewer, input.cohortCode);
    const draft = await tx.formVersion.findFirst({
      where: { cohortId: cohort.id, publishedAt: null },
      select: { id: true, number: true },
    });
    if (!draft) throw new NotFound();
    if (draft.number === 1) throw new RuleBroken([{ key: "formEdit.onlyForm" }]);
    await tx.formVersion.deleteMany({ where: { id: draft.id, publishedAt: null } });
    await tx.translationCheck.deleteMany({ where: { entity: "form_version", entityId: draft.id } });
    await recordAudit(tx, now, {
      actor: "person",
      actorPersonId: viewer.personId,
      action: "discard_form_version",
      entity: "form_version",
      entityId: draft.id,
    });
  });
}
