import { z } from "zod";
import type { Trilingual } from "./languages";

/** A text stored as data, in all three languages and nothing else. */
export const trilingualSchema = z.strictObject({
  az: z.string().trim().min(1),
  en: z.string().trim().min(1),
  ru: z.string().trim().min(1),
});

/** A text that is still being written: a language without it holds the empty string. Nothing announced holds such a text. */
export const unfinishedTextSchema = z.strictObject({ az: z.string(), en: z.string(), ru: z.string() });

/** Reads a text that may be unfinished for showing it to staff: a language without it shows the Azerbaijani. */
export const shownTextSchema = unfinishedTextSchema.transform(shownText);

export function shownText(text: Trilingual): Trilingual {
  const written = text.az || text.en || text.ru;
  return { az: written, en: text.en || written, ru: text.ru || written };
}

const draftTextSchema = z.string().trim().max(10_000);

/** A text that is still being written: any language may be empty. */
export const draftTrilingualSchema = z.strictObject({ az: draftTextSchema, en: draftTextSchema, ru: draftTextSchema });

/** A choice as stored: the value is what answers hold, the label is what people read. */
export const optionSchema = z.strictObject({ value: z.string().min(1).max(60), label: trilingualSchema });

export type Option = z.infer<typeof optionSchema>;
