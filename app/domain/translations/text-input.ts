import { z } from "zod";
import type { Blocker } from "../errors";
import { storableText } from "../forms/storable-text";
import type { Language, Trilingual } from "../languages";
import { LANGUAGES } from "../languages";
import type { TranslationFault, TranslationLanguage } from "./translation-state";

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

export type TextRule = {
  /** The most characters in each language. */
  max: number;
  /** Names stand in lists in every language, so they are never without one; other texts may wait for the gate. */
  needed: "all" | "az" | "none";
};

/** What keeps a text from being saved: a language that is needed is missing, or one is too long. */
export function textBlockers(field: string, text: Trilingual, rule: TextRule): Blocker[] {
  const needed = LANGUAGES.filter((language) => rule.needed === "all" || (rule.needed === "az" && language === "az"));
  const missing = needed.filter((language) => text[language] === "").map((language) => missingText(field, language));
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

const CHANGED: Record<TranslationLanguage, "text.enChanged" | "text.ruChanged"> = {
  en: "text.enChanged",
  ru: "text.ruChanged",
};

/** The sentence of a text that lacks a language, or whose translation is older than its source, leading to its field. */
export function faultInWords(
  field: string,
  { language, state }: Pick<TranslationFault, "language" | "state">,
): Blocker {
  if (state === "missing" || language === "az") return missingText(field, language);
  return { key: CHANGED[language], field: `${field}.${language}` };
}
