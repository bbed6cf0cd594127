import { z } from "zod";
import type { GuardianAnswers, GuardianQuestionName } from "~/domain/consents/guardian-questions";

const answer = z.enum(["yes", "no"], "answer.invalid").optional();
const hash = z.string("answer.invalid").max(64, "answer.invalid").optional();
const contact = z.string("answer.invalid").max(300, "answer.invalid").optional();

/** What a guardian's answers are posted as: each question, the text it stood by, and the contact for an emergency. */
export const ANSWERS = z.strictObject({
  participation: answer,
  dataProcessing: answer,
  images: answer,
  travel: answer,
  emergencyCare: answer,
  read: z
    .strictObject({ participation: hash, dataProcessing: hash, images: hash, travel: hash, emergencyCare: hash })
    .optional(),
  contactName: contact,
  contactPhone: contact,
});

/** The same as the verbs take it. */
export function answersOf({ read = {}, contactName, contactPhone, ...said }: z.output<typeof ANSWERS>) {
  const names = Object.keys(said) as GuardianQuestionName[];
  const answers: GuardianAnswers = Object.fromEntries(
    names.flatMap((name) => (said[name] === undefined ? [] : [[name, said[name] === "yes"]])),
  );
  const typed = contactName !== undefined || contactPhone !== undefined;
  return { answers, read, ...(typed && { contact: { name: contactName ?? "", phone: contactPhone ?? "" } }) };
}
