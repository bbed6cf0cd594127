import { loadFormChoices } from "~/domain/applications/form-choices.server";
import { NotFound } from "~/domain/errors";
import type { Trilingual } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { trilingualSchema } from "~/domain/trilingual-schema";
import { asViewer } from "~/platform/db.server";
import { bakuDateOf } from "../calendar/baku-time";
import type { Option } from "../trilingual-schema";
import type { AnswersContext } from "./answer";
import { draftFormSchema, type FormContent } from "./form-content-schema";
import { loadFormCohort } from "./load-form-cohort.server";
import type { UnitFilter } from "./question-schema";

export type FormPreview = {
  name: Trilingual;
  content: FormContent;
  number: number;
  published: boolean;
  /** The units and positions that questions would offer. */
  choices: Partial<Record<UnitFilter, Option[]>>;
  /** What questions are checked against when nobody has answered anything. */
  context: AnswersContext;
};

/** The newest form of a cohort, draft or in force, as applicants would see it. @throws {NotFound} without a form */
export function getFormPreview(viewer: Viewer, code: string): Promise<FormPreview> {
  return asViewer(viewer, async (tx, now) => {
    const cohort = await loadFormCohort(tx, viewer, code);
    const form = await tx.formVersion.findFirst({
      where: { cohortId: cohort.id },
      orderBy: { number: "desc" },
      select: { number: true, content: true, publishedAt: true },
    });
    if (!form) throw new NotFound();
    return {
      name: trilingualSchema.parse(cohort.name),
      content: draftFormSchema.parse(form.content),
      number: form.number,
      published: form.publishedAt !== null,
      choices: (await loadFormChoices(tx, [cohort.id])).get(cohort.id) ?? {},
      context: { today: bakuDateOf(now), profile: {}, references: {}, choices: {} },
    };
  });
}
