import type { FormFault } from "~/domain/forms/form-faults";
import type { FormTranslationFault } from "~/domain/forms/form-translation-state";
import type { Question } from "~/domain/forms/question-schema";
import { LANGUAGES, type Language, type Trilingual, textIn } from "~/domain/languages";
import type { StaffWords } from "./words.server";

/** A text that is being written, in the reader's language or the first there is; null when it has no words yet. */
export function writtenIn(text: Trilingual, language: Language): string | null {
  const first = [language, ...LANGUAGES].find((one) => text[one].trim() !== "");
  return first === undefined ? null : textIn(text, first);
}

/** "Azerbaijani, Russian". */
export function languageList(t: StaffWords, languages: readonly Language[]): string {
  return languages.map((language) => t(`staff:languageName.${language}`)).join(", ");
}

/** What hinders publishing, as a sentence without its place. */
export function faultWords(t: StaffWords, { message, languages }: FormFault): string {
  const said = t(`staff:form.fault.${message}` as "staff:form.fault.invalid", {
    languages: languageList(t, languages),
    defaultValue: "",
  });
  return said || t("staff:form.fault.invalid");
}

/** The languages whose translation was made from an earlier wording, said once for a section or a question. */
export function outdatedWords(t: StaffWords, faults: readonly FormTranslationFault[]): string | null {
  const languages = LANGUAGES.filter((language) =>
    faults.some((one) => one.state === "changed" && one.language === language),
  );
  return languages.length > 0 ? t("staff:form.outdated", { languages: languageList(t, languages) }) : null;
}

/** What is special about a question, in the order in which it matters to its author. */
export function questionMarks(t: StaffWords, question: Question): string[] {
  return [
    question.required || question.type === "consent" ? null : t("staff:form.mark.optional"),
    question.visibleWhen ? t("staff:form.mark.conditional") : null,
    question.type === "singleChoice" && question.choosesPlace ? t("staff:form.mark.choosesPlace") : null,
    question.scored ? t("staff:form.mark.scored") : null,
    question.sensitive ? t("staff:form.mark.sensitive") : null,
  ].filter((mark) => mark !== null);
}
