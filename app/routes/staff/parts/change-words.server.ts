import type { FormChange } from "~/domain/forms/form-changes";
import type { Language } from "~/domain/languages";
import { languageList, writtenIn } from "./form-words.server";
import type { StaffWords } from "./words.server";

/** A difference between two versions as a sentence: "Question “CV”: help and label changed in Russian". */
export function changeWords(t: StaffWords, language: Language, change: FormChange): string {
  const nameless = t("staff:form.nameless");
  switch (change.kind) {
    case "titleChanged":
      return t("staff:form.change.titleChanged", { languages: languageList(t, change.languages) });
    case "sectionAdded":
    case "sectionRemoved":
    case "sectionMoved":
      return t(`staff:form.change.${change.kind}`, { section: writtenIn(change.section, language) ?? nameless });
    case "sectionRenamed":
      return t("staff:form.change.sectionRenamed", {
        section: writtenIn(change.section, language) ?? nameless,
        languages: languageList(t, change.languages),
      });
    case "questionAdded":
    case "questionRemoved":
    case "questionMoved":
    case "questionRetyped":
      return t(`staff:form.change.${change.kind}`, { question: writtenIn(change.question, language) ?? nameless });
    case "textChanged":
      return t("staff:form.change.textChanged", {
        question: writtenIn(change.question, language) ?? nameless,
        languages: languageList(t, change.languages),
      });
    case "optionAdded":
    case "optionRemoved":
      return t(`staff:form.change.${change.kind}`, {
        question: writtenIn(change.question, language) ?? nameless,
        option: writtenIn(change.option, language) ?? nameless,
      });
    case "partChanged":
      return t("staff:form.change.partChanged", {
        question: writtenIn(change.question, language) ?? nameless,
        part: t(`staff:form.part.${change.part}`),
      });
  }
}
