import { isDeclaration } from "~/domain/applications/declarations";
import { getFormChoices } from "~/domain/applications/get-form-choices.server";
import { NotFound } from "~/domain/errors";
import { listsOf } from "~/domain/forms/form-texts";
import { getFormAuthoring } from "~/domain/forms/get-form-authoring.server";
import { fieldsOfQuestion } from "~/domain/forms/question-fields";
import type { Question } from "~/domain/forms/question-schema";
import { isLanguage, LANGUAGES, type Language, textIn } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { listConsentTexts } from "~/domain/texts/list-consent-texts.server";
import { paths } from "~/paths";
import { previewTexts } from "~/web/preview-texts.server";
import { conditionSources } from "./condition-sources.server";
import { faultWords, outdatedWords, writtenIn } from "./form-words.server";
import { staffWords } from "./words.server";

/** A question of the draft with those before it. @throws {NotFound} when the form is not being written or has no such question */
export async function draftQuestion(viewer: Viewer, code: string, key: string) {
  const form = await getFormAuthoring(viewer, code);
  if (!form.draft || !form.mayEdit) throw new NotFound();
  const all = form.draft.content.sections.flatMap((section, s) =>
    section.questions.map((question, q) => ({ number: `${s + 1}.${q + 1}`, question, section: section.key })),
  );
  const at = all.findIndex(({ question }) => question.key === key);
  const found = all[at];
  if (!found) throw new NotFound();
  return { form, draft: form.draft, ...found, earlier: all.slice(0, at) };
}

/** The page of a question's editor: its fields, what it may refer to, what is wrong with it, and how it will look. */
export async function questionEditorView(
  viewer: Viewer,
  language: Language,
  code: string,
  key: string,
  asked: string | null,
) {
  const { form, draft, number, question, earlier } = await draftQuestion(viewer, code, key);
  const t = staffWords(language);
  const shown = isLanguage(asked) ? asked : language;
  const here = paths.staffFormQuestion(language, code, key);
  const labelled = (of: readonly { number: string; question: Question }[]) =>
    of.map((one) => ({
      value: one.question.key,
      label: `${one.number} ${writtenIn(one.question.label, language) ?? ""}`,
    }));
  const ofType = (type: Question["type"]) => labelled(earlier.filter((one) => one.question.type === type));
  const outdated = outdatedWords(
    t,
    draft.translationFaults.filter((fault) => fault.question === key),
  );
  return {
    title: `${number} · ${textIn(form.name, language)}`,
    number,
    revision: draft.revision,
    question,
    earlier: earlier.map((one) => one.question),
    fields: fieldsOfQuestion(question),
    states: draft.states,
    type: { name: t(`staff:form.type.${question.type}`), about: t(`staff:form.typeAbout.${question.type}`) },
    lists: listsOf(question).map(({ list }) => list),
    keyLocked: form.lockedKeys.includes(key) || isDeclaration(key),
    problems: [
      ...draft.faults.filter((fault) => fault.question === key).map((fault) => faultWords(t, fault)),
      ...(outdated ? [outdated] : []),
    ],
    sources: await conditionSources(viewer, t, language, question, earlier),
    dates: question.type === "date" ? ofType("date") : [],
    choices: question.type === "singleChoice" ? ofType("singleChoice") : [],
    consents:
      question.type === "consent"
        ? (await listConsentTexts(viewer)).map((text) => ({ value: text.key, label: textIn(text.title, language) }))
        : [],
    preview: {
      shown,
      texts: previewTexts(shown),
      choices: question.type === "unitPreferences" ? await getFormChoices(viewer, code) : {},
      hrefOf: Object.fromEntries(LANGUAGES.map((one) => [one, `${here}?in=${one}#preview`])) as Record<
        Language,
        string
      >,
    },
    back: `${paths.staffForm(language, code)}#question-${key}`,
  };
}

export type QuestionEditorView = Awaited<ReturnType<typeof questionEditorView>>;
