import { DECLARATIONS, isDeclaration } from "../applications/declarations";
import { LANGUAGES, type Language } from "../languages";
import { contentFaults } from "./content-faults";
import { type FormContent, formContentSchema } from "./form-content-schema";
import { formTexts, listsOf } from "./form-texts";
import type { Question } from "./question-schema";
import { questionsOf } from "./visible-questions";

/** What stands in the way of publishing a form, with the place it is in. `message` is a key of the texts `staff:form.fault`. */
export type FormFault = {
  message: string;
  section: string | null;
  question: string | null;
  /** Languages in which a text is missing. */
  languages: Language[];
};

/**
 * Everything that hinders publishing. None means that formContentSchema takes the form: the two agree by a test that makes
 * any number of edits. `placeKeys`: the places of the cohort, for questions whose options are places.
 */
export function formFaults(content: FormContent, placeKeys: readonly string[] | null = null): FormFault[] {
  const found = [
    ...missingTexts(content),
    ...emptyParts(content),
    ...atOdds(content),
    ...missingDeclarations(content),
    ...(placeKeys ? unknownPlaces(content, placeKeys) : []),
  ];
  if (found.length > 0 || formContentSchema.safeParse(content).success) return found;
  return [{ message: "invalid", section: null, question: null, languages: [] }];
}

/** A section or a question lacks a text in some language: one line for each, however many texts it lacks. */
function missingTexts(content: FormContent): FormFault[] {
  const places = new Map<string, FormFault>();
  for (const { text, section, question } of formTexts(content)) {
    const missing = LANGUAGES.filter((language) => text[language].trim() === "");
    if (missing.length === 0) continue;
    const place = `${section}.${question}`;
    const known = places.get(place)?.languages ?? [];
    const languages = LANGUAGES.filter((language) => known.includes(language) || missing.includes(language));
    places.set(place, { message: "textMissing", section, question, languages });
  }
  return [...places.values()];
}

function emptyParts(content: FormContent): FormFault[] {
  const sections = content.sections
    .filter(({ questions }) => questions.length === 0)
    .map(({ key }) => ({ message: "sectionEmpty", section: key, question: null, languages: [] }));
  const questions = content.sections.flatMap((section) =>
    section.questions.filter(hasTooFew).map(({ key }) => ({
      message: "optionsTooFew",
      section: section.key,
      question: key,
      languages: [],
    })),
  );
  return [...sections, ...questions];
}

function hasTooFew(question: Question): boolean {
  if (question.type === "file") return question.limits.acceptedMimeTypes.length === 0;
  const fewest = question.type === "availabilityGrid" ? 1 : 2;
  return listsOf(question).some(({ options }) => options.length < fewest);
}

function atOdds(content: FormContent): FormFault[] {
  return contentFaults(content).map(({ path, message }) => {
    const section = content.sections[Number(path[1])];
    const question = path[2] === "questions" ? section?.questions[Number(path[3])] : undefined;
    return { message, section: section?.key ?? null, question: question?.key ?? null, languages: [] };
  });
}

function missingDeclarations(content: FormContent): FormFault[] {
  const present = questionsOf(content).filter(
    ({ key, type, required }) => isDeclaration(key) && type === "consent" && required,
  );
  const whole = present.length === Object.keys(DECLARATIONS).length;
  return whole ? [] : [{ message: "declarationMissing", section: null, question: null, languages: [] }];
}

function unknownPlaces(content: FormContent, placeKeys: readonly string[]): FormFault[] {
  return content.sections.flatMap((section) =>
    section.questions
      .filter((question) => question.type === "singleChoice" && question.choosesPlace)
      .filter((question) =>
        listsOf(question).some((list) => list.options.some(({ value }) => !placeKeys.includes(value))),
      )
      .map(({ key }) => ({ message: "optionIsNoPlace", section: section.key, question: key, languages: [] })),
  );
}
