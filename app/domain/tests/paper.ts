import { z } from "zod";
import { type Language, textIn } from "../languages";
import { trilingualSchema } from "../trilingual-schema";

/**
 * What one person is asked, as it was drawn: later changes of the bank change no paper. Questions and options go by their
 * place on the paper, so that no key of the bank says anything; `of` keeps where they came from.
 */
export const paperSchema = z.object({
  questions: z.array(
    z.object({
      key: z.string(),
      of: z.string(),
      text: trilingualSchema,
      options: z.array(z.object({ key: z.string(), of: z.string(), text: trilingualSchema })),
      /** Keys on the paper of the right options; they never leave the server. */
      correct: z.array(z.string()).min(1),
    }),
  ),
});

export type Paper = z.output<typeof paperSchema>;

/** A question as it may be shown: `multiple` says whether several options are right, never which. */
export type ShownQuestion = {
  key: string;
  text: string;
  multiple: boolean;
  options: { key: string; text: string }[];
};

/** The paper in one language without its right answers: the only form in which it is sent anywhere. */
export function shownPaper(paper: Paper, language: Language): ShownQuestion[] {
  return paper.questions.map(({ key, text, options, correct }) => ({
    key,
    text: textIn(text, language),
    multiple: correct.length > 1,
    options: options.map((option) => ({ key: option.key, text: textIn(option.text, language) })),
  }));
}
