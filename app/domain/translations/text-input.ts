import { z } from "zod";
import type { Blocker } from "../errors";
import { storableText } from "../forms/storable-text";
import type { Language, Trilingual } from "../languages";
import { LANGUAGES } from "../languages";
import type { TranslationLanguage } from "./translation-state";

const line = z
  .string()
  .optional()
  .transform((typed) => storableText(typed ?? "").trim());

/** What the trilingual editor sends: three texts, any of which may still be empty, and the translations ticked as "still right". */
export const textInputSchema = z
  .strictObject({ az: line, en: line, ru: line, checked: z.array(z.enum(["en", "ru"])).optional() })
  .transform(({ checked, ...text }): TextInput => ({ text, stillRight: checked ?? [] }));

export type TextInput = { text: Trilingual; stillRight: TranslationLanguage[] };

const NAMES: Record<Language, "text.azMissing" | "text.enMissing" | "text.ruMissing"> = {
  az: "text.azMissing",
  en: "text.enMissing",
  ru: "text.ruMissing",
};

/** What keeps a text from being saved: the Azerbaijani is missing where it is needed, or a language is too long. */
export function textBlockers(field: string, text: Trilingual, rule: { max: number; azNeeded: boolean }): Blocker[] {
  const missing: Blocker[] = rule.azNeeded && text.az === "" ? [missingText(field, "az")] : [];
  const tooLong = LANGUAGES.filter((language) => [...text[language]].length > rule.max).map((language) => ({
    key: "answer.tooLong",
    params: { max: rule.max, actual: [...text[language]].length },
    field: `${field}.${language}`,
  }));
  return [...missing, ...tooLong];
}

/** The sentence of a language in which a text is not written, leading to its field. */
export function missingText(field: string, language: Language): Blocker {
  return { key: NAMES[language], field: `${field}.${language}` };
}
