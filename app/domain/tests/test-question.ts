import { z } from "zod";
import { trilingualSchema } from "../trilingual-schema";

/** An option of a question as stored. */
const optionSchema = z.object({ key: z.string(), text: trilingualSchema });

/** What the row of a question holds as JSON. */
export const questionTextsSchema = z.object({ text: trilingualSchema, options: z.array(optionSchema).min(2) });

/** A question of a bank. `correct`: the keys of the right options; with more than one, all of them are to be chosen. */
export type TestQuestion = z.output<typeof questionTextsSchema> & { key: string; correct: readonly string[] };
