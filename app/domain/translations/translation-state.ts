import type { Language, Trilingual } from "../languages";
import { sourceHash } from "./source-hash";

/** Azerbaijani is what is translated; these are what it is translated into. */
export const TRANSLATIONS = ["en", "ru"] as const satisfies readonly Language[];
export type TranslationLanguage = (typeof TRANSLATIONS)[number];

/** `changed`: the Azerbaijani was edited after this translation was last read against it. */
export type TranslationState = "ok" | "missing" | "changed";
export type TranslationStates = Record<Language, TranslationState>;

/** Where a text stands within its programme, cohort, form or place, for example "benefits.2". */
export type TextAt = { path: string; text: Trilingual };

/** Hash of the source each translation was read against; a translation that is not in it counts as read. */
export type TranslationChecks = ReadonlyMap<string, string>;

export function checkKey(path: string, language: TranslationLanguage): string {
  return `${path} ${language}`;
}

/** How one text stands in each language. A source that is not written is "missing" itself. */
export async function translationStates({ path, text }: TextAt, checks: TranslationChecks): Promise<TranslationStates> {
  const hash = await sourceHash(text.az);
  const state = (language: TranslationLanguage): TranslationState => {
    if (text[language].trim() === "") return "missing";
    const read = checks.get(checkKey(path, language));
    return read === undefined || read === hash ? "ok" : "changed";
  };
  return { az: text.az.trim() === "" ? "missing" : "ok", en: state("en"), ru: state("ru") };
}

export type TranslationFault = { path: string; language: Language; state: "missing" | "changed" };

/** Everything that keeps texts from being published, in their order: what the gate of an announcement asks. */
export async function translationFaults(
  texts: readonly TextAt[],
  checks: TranslationChecks,
): Promise<TranslationFault[]> {
  const all = await Promise.all(texts.map((at) => translationStates(at, checks)));
  return texts.flatMap(({ path }, at) =>
    Object.entries(all[at] ?? {}).flatMap(([language, state]) =>
      state === "ok" ? [] : [{ path, language: language as Language, state }],
    ),
  );
}
