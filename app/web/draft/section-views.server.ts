import { formQuestionView } from "~/components/questions/form-question-view";
import { profileQuestionView } from "~/components/questions/profile-question-view";
import type { FileView, QuestionView } from "~/components/questions/question-view";
import type { MyDraft } from "~/domain/applications/get-my-draft.server";
import type { ConsentText } from "~/domain/consents/consent-text";
import type { Answers } from "~/domain/forms/answer";
import { visibleQuestions } from "~/domain/forms/visible-questions";
import { type Language, textIn } from "~/domain/languages";
import { listCountries } from "~/domain/people/countries.server";
import { isFieldVisible, type TypedProfile } from "~/domain/people/profile-checks";
import type { ProfileField } from "~/domain/people/profile-definition";
import { textsOf } from "~/i18n/texts.server";
import { paths } from "~/paths";
import { formatBytes } from "~/web/format.server";
import { consentTexts } from "./consent-texts.server";
import type { DraftSection } from "./draft-section";

export type Typed = { answers: Answers } | { profile: TypedProfile };

/**
 * The questions a page shows, with what was typed: the stored draft, overlaid with what was just sent. A question
 * that depends on one of the same page is always there, the browser hides it; one that depends on another page is
 * there when it is asked.
 */
export function sectionViews(draft: MyDraft, section: DraftSection, language: Language, sent?: Typed): QuestionView[] {
  const t = textsOf(language).getFixedT(language, "apply");
  const texts = consentTexts(draft, language);
  if (section.kind === "profile") {
    return profileViews(draft, section.fields, texts, language, sent && "profile" in sent ? sent.profile : {});
  }
  const answers = { ...draft.answers, ...(sent && "answers" in sent ? sent.answers : {}) };
  const page = section.questions;
  const visible = new Set(
    visibleQuestions(draft.content, answers, draft.context.profile).map((question) => question.key),
  );
  const onPage = new Set(page.map((question) => question.key));
  const given = {
    t,
    language,
    page,
    answers,
    context: draft.context,
    choices: draft.choices,
    texts,
    files: fileViews(draft, language),
  };
  return page
    .filter((question) => onPage.has(question.visibleWhen?.question ?? "") || visible.has(question.key))
    .map((question) => formQuestionView(question, given));
}

type ProfileSource = Pick<MyDraft, "profile" | "profileContext" | "regions">;

/** The fields of a page of the profile, with what was typed. */
export function profileViews(
  source: ProfileSource,
  page: readonly ProfileField[],
  texts: Record<string, ConsentText>,
  language: Language,
  sent: TypedProfile,
): QuestionView[] {
  const typed = { ...source.profile.typed, ...sent };
  const onPage = new Set<string>(page.map((field) => field.key));
  const given = {
    t: textsOf(language).getFixedT(language, "apply"),
    language,
    page,
    typed,
    context: source.profileContext,
    countries: listCountries(language).map(({ code, name }) => ({ value: code, label: name })),
    regions: source.regions.map((region) => ({ value: region.code, label: textIn(region.name, language) })),
    texts,
  };
  return page
    .filter(
      (field) => onPage.has(field.visibleWhen?.field ?? "") || isFieldVisible(field, typed, source.profileContext),
    )
    .map((field) => profileQuestionView(field, given));
}

export function fileViews(draft: Pick<MyDraft, "files">, language: Language): Record<string, FileView[]> {
  const views: Record<string, FileView[]> = {};
  for (const { id, questionKey, name, bytes } of draft.files) {
    const view = { id, name, size: formatBytes(bytes, language), href: paths.file(id) };
    views[questionKey] = [...(views[questionKey] ?? []), view];
  }
  return views;
}
