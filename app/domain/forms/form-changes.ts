import { LANGUAGES, type Language, type Trilingual } from "../languages";
import { canonicalJson } from "./canonical-json";
import { comparedLists } from "./compared-lists";
import type { FormContent } from "./form-content-schema";
import { listsOf, questionTexts } from "./form-texts";
import type { Question } from "./question-schema";

/** Parts of a question besides its texts that authors change, as their keys in the texts `staff:form.part`. */
export const QUESTION_PARTS = [
  "required",
  "limits",
  "condition",
  "scored",
  "sensitive",
  "places",
  "order",
  "settings",
] as const;
export type QuestionPart = (typeof QUESTION_PARTS)[number];

/** One difference between two versions. Names are texts of the later version, or of the earlier one for what is gone. */
export type FormChange =
  | { kind: "titleChanged"; languages: Language[] }
  | { kind: "sectionAdded" | "sectionRemoved"; section: Trilingual }
  | { kind: "sectionMoved"; section: Trilingual }
  | { kind: "sectionRenamed"; section: Trilingual; languages: Language[] }
  | { kind: "questionAdded" | "questionRemoved"; question: Trilingual }
  | { kind: "questionMoved"; question: Trilingual }
  | { kind: "questionRetyped"; question: Trilingual }
  | { kind: "textChanged"; question: Trilingual; languages: Language[] }
  | { kind: "optionAdded" | "optionRemoved"; question: Trilingual; option: Trilingual }
  | { kind: "partChanged"; question: Trilingual; part: QuestionPart };

/** What changed from one version of a form to another, in the order of reading. The same contents give nothing. */
export function formChanges(before: FormContent, after: FormContent): FormChange[] {
  const title = differingLanguages(before.title, after.title);
  return [
    ...(title.length > 0 ? [{ kind: "titleChanged" as const, languages: title }] : []),
    ...sectionChanges(before, after),
    ...questionChanges(before, after),
  ];
}

function sectionChanges(before: FormContent, after: FormContent): FormChange[] {
  const { gone, come, kept, moved } = comparedLists(before.sections, after.sections);
  return [
    ...gone.map(({ name }): FormChange => ({ kind: "sectionRemoved", section: name })),
    ...come.map(({ name }): FormChange => ({ kind: "sectionAdded", section: name })),
    ...moved.map(({ name }): FormChange => ({ kind: "sectionMoved", section: name })),
    ...kept.flatMap(([old, now]): FormChange[] => {
      const languages = differingLanguages(old.name, now.name);
      return languages.length > 0 ? [{ kind: "sectionRenamed", section: now.name, languages }] : [];
    }),
  ];
}

function questionChanges(before: FormContent, after: FormContent): FormChange[] {
  const placed = (content: FormContent) =>
    content.sections.flatMap((section) => section.questions.map((question) => ({ ...question, section: section.key })));
  const { gone, come, kept, moved } = comparedLists(placed(before), placed(after));
  const elsewhere = kept.filter(([old, now]) => old.section !== now.section).map(([, now]) => now);
  return [
    ...gone.map(({ label }): FormChange => ({ kind: "questionRemoved", question: label })),
    ...come.map(({ label }): FormChange => ({ kind: "questionAdded", question: label })),
    ...[...new Set([...elsewhere, ...moved])].map(
      ({ label }): FormChange => ({
        kind: "questionMoved",
        question: label,
      }),
    ),
    ...kept.flatMap(([old, now]) => changesWithin(old, now)),
  ];
}

function changesWithin(old: Question, now: Question): FormChange[] {
  const question = now.label;
  if (old.type !== now.type) return [{ kind: "questionRetyped", question }];
  const [oldTexts, newTexts] = [new Map(questionTexts(old)), new Map(questionTexts(now))];
  const languages = LANGUAGES.filter((language) =>
    [...newTexts].some(([path, text]) => {
      const earlier = oldTexts.get(path);
      const added = path !== "help" && path !== "warnWhen" && !earlier;
      return !added && (earlier?.[language] ?? "") !== text[language];
    }),
  );
  const lost = [...oldTexts.keys()].some((path) => !newTexts.has(path) && (path === "help" || path === "warnWhen"));
  const changed = lost ? [...LANGUAGES] : languages;
  return [
    ...(changed.length > 0 ? [{ kind: "textChanged" as const, question, languages: changed }] : []),
    ...optionChanges(old, now),
    ...QUESTION_PARTS.filter((part) => partOf(old, part) !== partOf(now, part)).map(
      (part): FormChange => ({ kind: "partChanged", question, part }),
    ),
  ];
}

function optionChanges(old: Question, now: Question): FormChange[] {
  const earlier = listsOf(old);
  return listsOf(now).flatMap(({ list, options }) => {
    const before = earlier.find((one) => one.list === list)?.options ?? [];
    const { gone, come } = comparedLists(before.map(keyed), options.map(keyed));
    return [
      ...gone.map(({ label }): FormChange => ({ kind: "optionRemoved", question: now.label, option: label })),
      ...come.map(({ label }): FormChange => ({ kind: "optionAdded", question: now.label, option: label })),
    ];
  });
}

const keyed = ({ value, label }: { value: string; label: Trilingual }) => ({ key: value, label });

/** A part in a form that can be compared; options' values only count for their order among those kept. */
function partOf(question: Question, part: QuestionPart): string {
  switch (part) {
    case "required":
    case "scored":
    case "sensitive":
      return String(question[part]);
    case "limits":
      return canonicalJson(question.limits);
    case "condition":
      return canonicalJson(question.visibleWhen);
    case "places":
      return question.type === "unitPreferences"
        ? canonicalJson([question.unitFilter, question.maxChoicesFrom ?? null, question.ordered ?? false])
        : String(question.type === "singleChoice" && question.choosesPlace === true);
    case "order":
      return question.type === "availabilityGrid"
        ? canonicalJson(question.grid.slots.map(({ value, start, end }) => [value, start, end]))
        : "";
    case "settings":
      return canonicalJson([
        question.type === "singleChoice" ? [question.default ?? null, question.differentFrom ?? null] : [],
        "warnWhen" in question && question.warnWhen ? [question.warnWhen.operator, question.warnWhen.value] : [],
        question.type === "consent" ? question.textKey : null,
      ]);
  }
}

function differingLanguages(a: Trilingual, b: Trilingual): Language[] {
  return LANGUAGES.filter((language) => a[language] !== b[language]);
}
