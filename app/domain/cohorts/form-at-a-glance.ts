import type { FormContent } from "../forms/form-content-schema";
import type { QuestionOf } from "../forms/question-schema";
import type { Trilingual } from "../languages";

export type DocumentToPrepare = {
  key: string;
  label: Trilingual;
  required: boolean;
  mimeTypes: string[];
  maxBytes: number;
  maxFiles: number;
};

/** How many questions the applicant will see at most, without the declarations at the end. */
export function questionCount(form: FormContent): number {
  return applicationQuestions(form).filter((question) => question.type !== "consent").length;
}

/** What to have at hand before starting: the form's questions for files. */
export function documentsOf(form: FormContent): DocumentToPrepare[] {
  return applicationQuestions(form)
    .filter((question): question is QuestionOf<"file"> => question.type === "file")
    .map(({ key, label, required, limits }) => ({
      key,
      label,
      required,
      mimeTypes: limits.acceptedMimeTypes,
      maxBytes: limits.maxBytes,
      maxFiles: limits.maxFiles,
    }));
}

function applicationQuestions(form: FormContent) {
  return form.sections.filter((section) => section.group === "application").flatMap((section) => section.questions);
}
