import { type AnswerTextContext, answerText, profileText } from "~/components/questions/answer-text";
import { getFormChoices } from "~/domain/applications/get-form-choices.server";
import type { StaffApplication } from "~/domain/applications/get-staff-application.server";
import { visibleQuestions } from "~/domain/forms/visible-questions";
import { isLanguage, type Language, textIn } from "~/domain/languages";
import { countryName } from "~/domain/people/countries.server";
import { listRegions } from "~/domain/people/list-regions.server";
import { fieldsOfPage } from "~/domain/people/profile-definition";
import type { ProfileFieldKey } from "~/domain/people/profile-values";
import { SHIPPED_PROFILE } from "~/domain/people/shipped-profile";
import type { Viewer } from "~/domain/people/viewer";
import { staffWords } from "./words.server";

/** Shown in the identity block alone, or by its own word elsewhere. */
export const ELSEWHERE: readonly ProfileFieldKey[] = [
  "birthDate",
  "docNumber",
  "fin",
  "phone",
  "email",
  "noticeLanguage",
];

/** What people wrote themselves stays in the language they wrote it in. */
const OWN_WORDS: readonly string[] = ["shortText", "longText"];

export type AnswerRow = { key: string; label: string; lines: string[]; lang?: string; long: boolean };
export type AnswerSection = { key: string; name: string; rows: AnswerRow[] };

/** What answers of a cohort's form are put into words with; `files` are names by id. */
export async function answerTexts(
  viewer: Viewer,
  language: Language,
  of: { cohortCode: string; files: Record<string, string> },
): Promise<AnswerTextContext> {
  const [choices, regions] = await Promise.all([getFormChoices(viewer, of.cohortCode), listRegions(viewer)]);
  const t = staffWords(language);
  const names = new Map(regions.map(({ code, name }) => [code, textIn(name, language)]));
  return {
    language,
    yes: t("staff:answers.yes"),
    no: t("staff:answers.no"),
    agreed: t("staff:answers.agreed"),
    choices,
    files: of.files,
    countryName: (code) => countryName(code, language),
    regionName: (code) => names.get(code) ?? code,
  };
}

/** The answers as they were submitted: the form's sections, then the profile's. */
export async function answersView(viewer: Viewer, language: Language, of: StaffApplication) {
  const t = staffWords(language);
  const given = await answerTexts(viewer, language, {
    cohortCode: of.cohortCode,
    files: Object.fromEntries(of.documents.flatMap(({ files }) => files).map(({ id, name }) => [id, name])),
  });
  const written = isLanguage(of.answersLanguage) && of.answersLanguage !== language ? of.answersLanguage : undefined;
  const lang = (type: string) => (OWN_WORDS.includes(type) ? written : undefined);
  const visible = visibleQuestions(of.content, of.answers, of.profile);
  const form: AnswerSection[] = of.content.sections.map((section) => ({
    key: section.key,
    name: textIn(section.name, language),
    rows: section.questions
      .filter((question) => visible.includes(question) && question.type !== "file")
      .map((question) => ({
        key: question.key,
        label: textIn(question.label, language),
        lines: answerText(question, of.answers[question.key], given),
        lang: lang(question.type),
        long: question.type === "longText",
      })),
  }));
  const profile: AnswerSection[] = SHIPPED_PROFILE.pages.map((page) => ({
    key: `profile.${page.key}`,
    name: textIn(page.name, language),
    rows: fieldsOfPage(SHIPPED_PROFILE, page)
      .filter(({ key }) => !ELSEWHERE.includes(key))
      .map((field) => ({
        key: field.key,
        label: textIn(field.label, language),
        lines: profileText(field, field.key === "birthDate" ? undefined : of.profile[field.key], given),
        lang: lang(field.type),
        long: false,
      }))
      .filter(({ lines }) => lines.length > 0),
  }));
  return {
    language: t("staff:answers.language", {
      language: t(`staff:languageName.${isLanguage(of.answersLanguage) ? of.answersLanguage : "az"}`),
    }),
    sections: [...form, ...profile].filter(({ rows }) => rows.length > 0),
  };
}
