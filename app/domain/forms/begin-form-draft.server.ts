import { recordAudit } from "~/domain/audit/record-audit.server";
import { Conflict, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { trilingualSchema } from "~/domain/trilingual-schema";
import { asViewer, type Tx } from "~/platform/db.server";
import { draftFormSchema } from "./form-content-schema";
import { type FormCohort, loadFormCohort, loadFormCohortForWriting } from "./load-form-cohort.server";
import { newForm } from "./new-form";

/**
 * Opens a draft of the cohort's next form version: from the version in force, from another cohort's form (`from` is that
 * cohort's code), or from nothing but the declarations. Marks of translations come along with what is copied.
 * @throws {Conflict} when a draft is there already @throws {RuleBroken} when the call is over or there is nothing to copy
 */
export function beginFormDraft(viewer: Viewer, input: { cohortCode: string; from: string | null }): Promise<void> {
  return asViewer(viewer, async (tx, now) => {
    const cohort = await loadFormCohortForWriting(tx, now, viewer, input.cohortCode);
    await tx.$queryRaw`select id from cohort where id = ${cohort.id}::uuid for update`;
    const own = await tx.formVersion.findMany({
      where: { cohortId: cohort.id },
      orderBy: { number: "desc" },
      select: { id: true, number: true, publishedAt: true, content: true },
    });
    const [latest] = own;
    if (latest && latest.publishedAt === null) throw new Conflict();
    const source = latest ?? (input.from === null ? null : await formToCopy(tx, viewer, input.from));
    const draft = await tx.formVersion.create({
      data: {
        cohortId: cohort.id,
        number: (latest?.number ?? 0) + 1,
        content: source ? draftFormSchema.parse(source.content) : newForm(titleOf(cohort)),
        createdAt: now,
      },
      select: { id: true },
    });
    if (source) await copyChecks(tx, source.id, draft.id);
    await recordAudit(tx, now, {
      actor: "person",
      actorPersonId: viewer.personId,
      action: "begin_form_version",
      entity: "form_version",
      entityId: draft.id,
    });
  });
}

const titleOf = ({ programme }: FormCohort) => trilingualSchema.parse(programme.name);

async function formToCopy(tx: Tx, viewer: Viewer, code: string) {
  const cohort = await loadFormCohort(tx, viewer, code);
  const form = await tx.formVersion.findFirst({
    where: { cohortId: cohort.id, publishedAt: { not: null } },
    orderBy: { number: "desc" },
    select: { id: true, content: true },
  });
  if (!form) throw new RuleBroken([{ key: "formEdit.nothingToCopy", field: "from" }]);
  return form;
}

async function copyChecks(tx: Tx, from: string, to: string): Promise<void> {
  await tx.$executeRaw`
    insert into translation_check (entity, entity_id, path, language, source_sha256, checked_by_id, checked_at)
    select entity, ${to}::uuid, path, language, source_sha256, checked_by_id, checked_at
    from translation_check where entity = 'form_version' and entity_id = ${from}::uuid`;
}
