import { z } from "zod";
import { type FormContent, formContentSchema, formShapeSchema } from "./form-content-schema";

const sectionSchema = formShapeSchema.shape.sections.element;

/** The reference data of forms: one per programme, and the declarations that close every form. */
const formsDataSchema = z.object({
  forms: z.array(formShapeSchema.extend({ programmeCode: z.string(), version: z.number().int() })),
  closingSection: sectionSchema,
});

/**
 * The content of a programme's form, ready to be stored as a form version. The closing declarations come last; a form's own
 * section of the same key takes them in.
 */
export function formOfProgramme(formsData: unknown, programmeCode: string): FormContent {
  const { forms, closingSection } = formsDataSchema.parse(formsData);
  const form = forms.find((candidate) => candidate.programmeCode === programmeCode);
  if (!form) throw new RangeError(`no form for programme ${programmeCode}`);
  const own = form.sections.find((section) => section.key === closingSection.key);
  const closing = { ...closingSection, questions: [...(own?.questions ?? []), ...closingSection.questions] };
  const sections = [...form.sections.filter((section) => section !== own), closing];
  return formContentSchema.parse({ title: form.title, sections });
}
