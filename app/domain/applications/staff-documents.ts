import type { Answers } from "~/domain/forms/answer";
import type { FormContent } from "~/domain/forms/form-content-schema";
import { visibleQuestions } from "~/domain/forms/visible-questions";
import type { Trilingual } from "~/domain/languages";
import type { ProfileValues } from "~/domain/people/profile-values";
import type { FileState } from "~/generated/prisma/enums";

export type StaffFile = { id: string; name: string; mime: string; bytes: number; state: FileState };

/** A document the form asks for, with the files given for it. */
export type StaffDocument = { key: string; label: Trilingual; required: boolean; files: StaffFile[] };

/** The documents asked of this person, in the form's order; those of hidden questions are not asked. */
export function staffDocuments(
  content: FormContent,
  answers: Answers,
  profile: ProfileValues,
  files: (StaffFile & { questionKey: string | null })[],
): StaffDocument[] {
  return visibleQuestions(content, answers, profile).flatMap((question) => {
    if (question.type !== "file") return [];
    const given = files.filter((file) => file.questionKey === question.key).map(({ questionKey: _, ...file }) => file);
    return [{ key: question.key, label: question.label, required: question.required, files: given }];
  });
}
