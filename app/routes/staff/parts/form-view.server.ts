import { isDeclaration } from "~/domain/applications/declarations";
import type { FormContent } from "~/domain/forms/form-content-schema";
import { type FormAuthoring, getFormAuthoring } from "~/domain/forms/get-form-authoring.server";
import { QUESTION_TYPES } from "~/domain/forms/question-types";
import type { Language } from "~/domain/languages";
import { textIn } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { paths } from "~/paths";
import { faultWords, outdatedWords, questionMarks, writtenIn } from "./form-words.server";
import { dayOf, type StaffWords, staffWords } from "./words.server";

/** The form of a cohort as the builder draws it: the draft when there is one, else the version in force to be read. */
export async function formView(viewer: Viewer, language: Language, code: string) {
  const form = await getFormAuthoring(viewer, code);
  const t = staffWords(language);
  const { draft, inForce } = form;
  const content = draft?.content ?? inForce?.content ?? null;
  return {
    title: `${t("staff:cohort.form")} · ${textIn(form.name, language)}`,
    mayEdit: form.mayEdit,
    writing: draft !== null && form.mayEdit,
    open: form.open,
    announced: form.announced,
    inForce: inForce ? { number: inForce.number, on: dayOf(inForce.publishedAt) } : null,
    draft: draft ? { number: draft.number, revision: draft.revision } : null,
    drafts: form.drafts,
    formTitle: content ? { value: content.title, state: draft?.states.title } : null,
    sections: content ? sectionsOf(content, form, t, language) : [],
    hindrances: hindrancesOf(form, t, language),
    types: QUESTION_TYPES.map((type) => ({
      type,
      name: t(`staff:form.type.${type}`),
      about: t(`staff:form.typeAbout.${type}`),
    })),
    links: {
      here: paths.staffForm(language, code),
      preview: paths.staffFormPreview(language, code),
      versions: paths.staffFormVersions(language, code),
    },
  };
}

export type FormView = Awaited<ReturnType<typeof formView>>;
export type SectionView = FormView["sections"][number];
export type QuestionRow = SectionView["questions"][number];

function sectionsOf(content: FormContent, { draft, code }: FormAuthoring, t: StaffWords, language: Language) {
  return content.sections.map((section, s) => ({
    key: section.key,
    number: s + 1,
    name: writtenIn(section.name, language),
    names: { value: section.name, state: draft?.states[`sections.${section.key}.name`] },
    stays: section.questions.some(({ key }) => isDeclaration(key)),
    last: section.group === "submission",
    questions: section.questions.map((question, q) => {
      const { key, type } = question;
      const faults = draft?.faults.filter((fault) => fault.question === key) ?? [];
      const outdated = outdatedWords(t, draft?.translationFaults.filter((fault) => fault.question === key) ?? []);
      return {
        key,
        number: `${s + 1}.${q + 1}`,
        label: writtenIn(question.label, language),
        type: t(`staff:form.type.${type}`),
        marks: questionMarks(t, question),
        problems: [...faults.map((fault) => faultWords(t, fault)), ...(outdated ? [outdated] : [])],
        stays: isDeclaration(key),
        href: paths.staffFormQuestion(language, code, key),
      };
    }),
  }));
}

/** Everything that stands in the way of publishing, each with the way to it. */
function hindrancesOf({ draft, code }: FormAuthoring, t: StaffWords, language: Language) {
  if (!draft) return [];
  const numbers = numbersOf(draft.content);
  const placeOf = (section: string | null, question: string | null) => ({
    place: (question && numbers.get(question)) || (section && numbers.get(`section ${section}`)) || null,
    href: question
      ? paths.staffFormQuestion(language, code, question)
      : `${paths.staffForm(language, code)}#${section ? `section-${section}` : "form-title"}`,
  });
  const faults = draft.faults.map((fault) => ({
    ...placeOf(fault.section, fault.question),
    text: faultWords(t, fault),
  }));
  const changed = draft.translationFaults.filter(({ state }) => state === "changed");
  const places = new Map(changed.map((fault) => [`${fault.section}.${fault.question}`, fault]));
  const outdated = [...places].map(([place, { section, question }]) => ({
    ...placeOf(section, question),
    text:
      outdatedWords(
        t,
        changed.filter((one) => `${one.section}.${one.question}` === place),
      ) ?? "",
  }));
  return [...faults, ...outdated];
}

/** "2" of each section and "2.3" of each question, by their keys. */
function numbersOf(content: FormContent): Map<string, string> {
  return new Map(
    content.sections.flatMap((section, s) => [
      [`section ${section.key}`, String(s + 1)] as const,
      ...section.questions.map((question, q) => [question.key, `${s + 1}.${q + 1}`] as const),
    ]),
  );
}
