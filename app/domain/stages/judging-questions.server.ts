import { draftFormSchema } from "~/domain/forms/form-content-schema";
import type { Trilingual } from "~/domain/languages";
import { shownText } from "~/domain/trilingual-schema";
import type { Tx } from "~/platform/db.server";

/** Something a criterion can be judged by. */
export type JudgingQuestion = {
  key: string;
  label: Trilingual;
  /** What can be chosen there, where the answer itself can give a score. */
  options: { value: string; label: Trilingual }[];
};

/** Parts of the profile that say something about a candidate's merits, and what is no part of a form. */
export const BESIDE_THE_FORM = [
  "profile.languages",
  "profile.specialty",
  "profile.studyYear",
  "test",
  "interview",
] as const;

/** The questions of a cohort's newest form that criteria can name; agreements and files of identity are none. */
export async function judgingQuestions(tx: Tx, cohortId: string): Promise<JudgingQuestion[]> {
  const form = await tx.formVersion.findFirst({
    where: { cohortId },
    orderBy: { number: "desc" },
    select: { content: true },
  });
  if (!form) return [];
  const questions = draftFormSchema.parse(form.content).sections.flatMap((section) => section.questions);
  return questions
    .filter(({ type }) => type !== "consent")
    .map((question) => ({
      key: question.key,
      label: shownText(question.label),
      options:
        question.type === "singleChoice"
          ? question.options.map(({ value, label }) => ({ value, label: shownText(label) }))
          : [],
    }));
}
