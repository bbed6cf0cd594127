import { z } from "zod";
import { isLocalDate } from "../calendar/local-date";
import type { AnswerValue } from "./answer";
import type { QuestionType } from "./question-schema";
import { MAX_STORED_CHARS, storableText } from "./storable-text";

const INVALID = "answer.invalid";

const text = z.string({ error: INVALID }).max(MAX_STORED_CHARS, { error: "answer.farTooLong" }).transform(storableText);
/** Codes, ids and parts of dates: short, but kept as typed. */
const short = z.string({ error: INVALID }).max(200, { error: "answer.farTooLong" }).transform(storableText);
const list = z.array(short, { error: INVALID }).max(200, { error: INVALID });
const empty = z.literal("");

const date = z.union(
  [empty, z.string().refine(isLocalDate), z.strictObject({ day: short, month: short, year: short })],
  { error: INVALID },
);
const languageRows = z
  .array(z.strictObject({ language: short, level: short }), { error: INVALID })
  .max(50, { error: INVALID });

const SCHEMAS: Record<QuestionType, z.ZodType<AnswerValue>> = {
  shortText: text,
  longText: text,
  singleChoice: short,
  multiChoice: list,
  yesNo: z.union([z.boolean(), empty], { error: INVALID }),
  date,
  number: z.union([z.number(), short], { error: INVALID }),
  file: list,
  url: text,
  phone: short,
  languageLevels: languageRows,
  availabilityGrid: list,
  unitPreferences: list,
  consent: z.boolean({ error: INVALID }),
};

/** Sane types and sizes for a draft: everything a person can type fits, whether or not it is a good answer yet. */
export function draftAnswerSchema(type: QuestionType): z.ZodType<AnswerValue> {
  return SCHEMAS[type];
}
