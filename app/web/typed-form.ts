import { storableText } from "~/domain/forms/storable-text";
import { LANGUAGES, type Trilingual } from "~/domain/languages";
import type { TextInput } from "~/domain/translations/text-input";
import { TRANSLATIONS } from "~/domain/translations/translation-state";

/** The fields of a form as typed, by the names they are sent under: "name.az", "benefits[2].ru". */
export type Typed = Record<string, string | string[]>;

/** One field, trimmed; empty when it was not sent. */
export function typedText(values: Typed, name: string): string {
  return storableText([values[name] ?? ""].flat()[0] ?? "").trim();
}

/** All values sent under one name: the ticked boxes of a group. */
export function typedTexts(values: Typed, name: string): string[] {
  return [values[name] ?? []].flat().map((value) => storableText(value).trim());
}

export function isTicked(values: Typed, name: string): boolean {
  return typedText(values, name) !== "";
}

/** A whole number that is not negative; null for anything else. */
export function typedNumber(values: Typed, name: string): number | null {
  const typed = typedText(values, name);
  return /^\d{1,6}$/.test(typed) ? Number(typed) : null;
}

/** What the trilingual editor sent. */
export function typedTrilingual(values: Typed, name: string): TextInput {
  const ticked = typedTexts(values, `${name}.checked`);
  return {
    text: Object.fromEntries(LANGUAGES.map((each) => [each, typedText(values, `${name}.${each}`)])) as Trilingual,
    stillRight: TRANSLATIONS.filter((language) => ticked.includes(language)),
  };
}

/** A text as fields of the trilingual editor. */
export function fieldsOfText(name: string, text: Trilingual): Typed {
  return Object.fromEntries(LANGUAGES.map((language) => [`${name}.${language}`, text[language]]));
}
