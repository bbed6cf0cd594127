import { countDrafts } from "~/domain/applications/count-drafts.server";
import type { Trilingual } from "~/domain/languages";
import { canRunCohort } from "~/domain/people/policy";
import type { Viewer } from "~/domain/people/viewer";
import { loadTranslationChecks } from "~/domain/translations/load-translation-checks.server";
import type { TranslationStates } from "~/domain/translations/translation-state";
import { trilingualSchema } from "~/domain/trilingual-schema";
import { asViewer, type Tx } from "~/platform/db.server";
import { draftFormSchema, type FormContent } from "./form-content-schema";
import { type FormFault, formFaults } from "./form-faults";
import { type FormTranslationFault, formTextStates, formTranslationState } from "./form-translation-state";
import { type FormCohort, isFormOpen, loadFormCohort } from "./load-form-cohort.server";
import { loadPlaceKeys } from "./publish-form.server";
import { questionsOf } from "./visible-questions";

export type FormDraft = {
  number: number;
  revision: number;
  content: FormContent;
  states: Record<string, TranslationStates>;
  faults: FormFault[];
  translationFaults: FormTranslationFault[];
};

export type FormAuthoring = {
  code: string;
  name: Trilingual;
  /** The first version is published by announcing the cohort. */
  announced: boolean;
  /** May change the form now; `open`: the call is not over yet. */
  mayEdit: boolean;
  open: boolean;
  inForce: { number: number; publishedAt: Date; sha256: string; content: FormContent } | null;
  draft: FormDraft | null;
  /** Keys that answers have been given under: they cannot be renamed. */
  lockedKeys: string[];
  /** Applications that are still being written; they move over to a new version. */
  drafts: number;
};

/** The form of a cohort as its author sees it: the version in force, the draft, and what hinders publishing. */
export function getFormAuthoring(viewer: Viewer, code: string): Promise<FormAuthoring> {
  return asViewer(viewer, async (tx, now) => {
    const cohort = await loadFormCohort(tx, viewer, code);
    const versions = await tx.formVersion.findMany({
      where: { cohortId: cohort.id },
      orderBy: { number: "desc" },
      select: { id: true, number: true, revision: true, content: true, publishedAt: true, sha256: true },
    });
    const draft = versions.find(({ publishedAt }) => publishedAt === null);
    const published = versions.flatMap(({ publishedAt, sha256, number, content }) =>
      publishedAt && sha256 ? [{ number, publishedAt, sha256, content: draftFormSchema.parse(content) }] : [],
    );
    return {
      code: cohort.code,
      name: trilingualSchema.parse(cohort.name),
      announced: cohort.state !== "draft",
      open: isFormOpen(cohort, now),
      mayEdit:
        isFormOpen(cohort, now) && canRunCohort(viewer, { programmeId: cohort.programmeId, cohortId: cohort.id }),
      inForce: published[0] ?? null,
      draft: draft ? await draftOf(tx, cohort, draft) : null,
      lockedKeys: [...new Set(published.flatMap(({ content }) => questionsOf(content).map(({ key }) => key)))],
      drafts: await countDrafts(tx, cohort.id),
    };
  });
}

type DraftRow = { id: string; number: number; revision: number; content: unknown };

async function draftOf(
  tx: Tx,
  cohort: FormCohort,
  { id, number, revision, content: stored }: DraftRow,
): Promise<FormDraft> {
  const content = draftFormSchema.parse(stored);
  const checks = await loadTranslationChecks(tx, "form_version", id);
  return {
    number,
    revision,
    content,
    states: await formTextStates(content, checks),
    faults: formFaults(content, await loadPlaceKeys(tx, cohort.id)),
    translationFaults: await formTranslationState(content, checks),
  };
}
