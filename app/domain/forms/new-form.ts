import formsData from "../../../prisma/data/forms.json";
import type { Trilingual } from "../languages";
import { type FormContent, formShapeSchema } from "./form-content-schema";

const CLOSING = formShapeSchema.shape.sections.element.parse(formsData.closingSection);

/** A form with nothing but the declarations that close every one. Keep it out of the browser: it carries three languages. */
export function newForm(title: Trilingual): FormContent {
  return { title, sections: [structuredClone(CLOSING)] };
}
