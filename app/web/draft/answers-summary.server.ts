import { type AnswerTextContext, answerText, profileText } from "~/components/questions/answer-text";
import type { FileView } from "~/components/questions/question-view";
import type { SummaryLine, SummarySection } from "~/components/questions/summary-section";
import type { FormChoices } from "~/domain/applications/form-choices.server";
import { formSectionPath } from "~/domain/applications/task-list";
import type { Answers } from "~/domain/forms/answer";
import type { FormContent } from "~/domain/forms/form-content-schema";
import { visibleQuestions } from "~/domain/forms/visible-questions";
import { type Language, type Trilingual, textIn } from "~/domain/languages";
import { countryName } from "~/domain/people/countries.server";
import { isFieldVisible, type ProfileContext, type TypedProfile } from "~/domain/people/profile-checks";
import { fieldsOfPage } from "~/domain/people/profile-definition";
import { SHIPPED_PROFILE } from "~/domain/people/shipped-profile";
import { translator } from "~/i18n/texts.server";

export type Answered = {
  content: FormContent;
  answers: Answers;
  profile: TypedProfile;
  profileContext: ProfileContext;
  choices: FormChoices | undefined;
  regions: { code: string; name: Trilingual }[];
  files: Record<string, FileView[]>;
  /** Fields that were given and are not shown: a copy that was sent holds no identity numbers. */
  withheld?: readonly string[];
};

/** All answers as they are read before sending, and afterwards: section by section, hidden questions left out. */
export function answersSummary(given: Answered, language: Language): SummarySection[] {
  const t = translator(language);
  const region = new Map(given.regions.map(({ code, name }) => [code, textIn(name, language)]));
  const context: AnswerTextContext = {
    language,
    yes: t("apply:question.yes"),
    no: t("apply:question.no"),
    agreed: t("apply:question.agreed"),
    choices: given.choices ?? {},
    files: {},
    countryName: (code) => countryName(code, language),
    regionName: (code) => region.get(code) ?? code,
  };
  const about = SHIPPED_PROFILE.pages.flatMap((page): SummarySection[] => {
    const fields = fieldsOfPage(SHIPPED_PROFILE, page).filter((field) =>
      isFieldVisible(field, given.profile, given.profileContext),
    );
    const rows = fields.map((field): SummaryLine => {
      const withheld = given.withheld?.includes(field.key) ?? false;
      const lines = withheld ? [t("apply:question.withheld")] : profileText(field, given.profile[field.key], context);
      return { key: field.key, label: textIn(field.label, language), lines, files: [], missing: lines.length === 0 };
    });
    return rows.length > 0 ? [{ key: page.key, name: textIn(page.name, language), rows }] : [];
  });
  const visible = new Set(visibleQuestions(given.content, given.answers, given.profile).map(({ key }) => key));
  const asked = given.content.sections.flatMap((section): SummarySection[] => {
    const questions = section.questions.filter(({ key }) => visible.has(key));
    const rows = questions.map((question): SummaryLine => {
      const files = question.type === "file" ? (given.files[question.key] ?? []) : [];
      const lines = question.type === "file" ? [] : answerText(question, given.answers[question.key], context);
      return {
        key: question.key,
        label: textIn(question.label, language),
        lines,
        files,
        missing: lines.length + files.length === 0,
      };
    });
    const key = formSectionPath(section.key, SHIPPED_PROFILE.pages);
    return rows.length > 0 ? [{ key, name: textIn(section.name, language), rows }] : [];
  });
  return [...about, ...asked];
}
