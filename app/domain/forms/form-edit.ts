import { z } from "zod";
import { draftTrilingualSchema } from "../trilingual-schema";
import { draftQuestionSchema } from "./question-schema";
import { QUESTION_TYPES } from "./question-types";

const key = z.string().min(1).max(60);
const step = z.union([z.literal(-1), z.literal(1)]);

/** One change an author makes to a form; sections and questions are named by their keys. */
export const formEditSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("setTitle"), title: draftTrilingualSchema }),
  z.strictObject({ kind: z.literal("addSection"), name: draftTrilingualSchema }),
  z.strictObject({ kind: z.literal("renameSection"), section: key, name: draftTrilingualSchema }),
  z.strictObject({ kind: z.literal("moveSection"), section: key, by: step }),
  z.strictObject({ kind: z.literal("removeSection"), section: key }),
  z.strictObject({ kind: z.literal("addQuestion"), section: key, type: z.enum(QUESTION_TYPES) }),
  z.strictObject({ kind: z.literal("setQuestion"), question: key, to: draftQuestionSchema }),
  z.strictObject({ kind: z.literal("duplicateQuestion"), question: key }),
  /** Up or down by one; beyond the first or last of a section it goes over to the neighbouring one. */
  z.strictObject({ kind: z.literal("moveQuestion"), question: key, by: step }),
  /** To a place counted without the question itself: 0 is first. */
  z.strictObject({
    kind: z.literal("placeQuestion"),
    question: key,
    section: key,
    at: z.number().int().min(0).max(500),
  }),
  z.strictObject({ kind: z.literal("removeQuestion"), question: key }),
]);

export type FormEdit = z.infer<typeof formEditSchema>;
