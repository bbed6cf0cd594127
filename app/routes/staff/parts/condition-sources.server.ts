import type { Question } from "~/domain/forms/question-schema";
import { type Language, textIn } from "~/domain/languages";
import { countryName } from "~/domain/people/countries.server";
import { listRegions } from "~/domain/people/list-regions.server";
import { SHIPPED_PROFILE } from "~/domain/people/shipped-profile";
import type { Viewer } from "~/domain/people/viewer";
import { writtenIn } from "./form-words.server";
import type { StaffWords } from "./words.server";

type Choice = { value: string; label: string };

/** Something a condition may look at: an earlier question or a field of the profile, with the answers it can have. */
export type ConditionSource = { key: string; label: string; several: boolean; values: Choice[] };

/** What a question's condition may look at: it looks back only, at answers that can be compared. */
export async function conditionSources(
  viewer: Viewer,
  t: StaffWords,
  language: Language,
  question: Question,
  earlier: readonly { number: string; question: Question }[],
): Promise<ConditionSource[]> {
  const asked = earlier.flatMap(({ number, question: one }): ConditionSource[] => {
    const values = valuesOf(one, t, language);
    const label = `${number} ${writtenIn(one.label, language) ?? t("staff:form.nameless")}`;
    return values ? [{ key: one.key, label, several: one.type === "singleChoice", values }] : [];
  });
  return [...asked, ...(await profileSources(viewer, t, language, question))];
}

function valuesOf(question: Question, t: StaffWords, language: Language): Choice[] | null {
  if (question.type === "yesNo") {
    return [
      { value: "true", label: t("staff:answers.yes") },
      { value: "false", label: t("staff:answers.no") },
    ];
  }
  const listed = ["singleChoice", "multiChoice", "languageLevels"].includes(question.type);
  if (!listed || !("options" in question)) return null;
  return question.options.map(({ value, label }) => ({ value, label: writtenIn(label, language) ?? value }));
}

async function profileSources(viewer: Viewer, t: StaffWords, language: Language, question: Question) {
  const regions = (await listRegions(viewer)).map(({ code, name }) => ({ value: code, label: textIn(name, language) }));
  const named = question.visibleWhen?.question === "profile.citizenship" ? [question.visibleWhen.value].flat() : [];
  const citizenship = [...new Set(["AZ", ...named.map(String)])];
  const fields: [key: string, values: Choice[]][] = [
    ["region", regions],
    ["citizenship", citizenship.map((code) => ({ value: code, label: countryName(code, language) }))],
    ["educationStatus", profileOptions("educationStatus", language)],
    ["educationLevel", profileOptions("educationLevel", language)],
  ];
  return fields.map(([key, values]): ConditionSource => {
    const field = SHIPPED_PROFILE.fields.find((one) => one.key === key);
    const label = t("staff:form.profileField", { field: field ? textIn(field.label, language) : key });
    return { key: `profile.${key}`, label, several: true, values };
  });
}

function profileOptions(key: string, language: Language): Choice[] {
  const field = SHIPPED_PROFILE.fields.find((one) => one.key === key);
  return (field?.options ?? []).map(({ value, label }) => ({ value, label: textIn(label, language) }));
}
