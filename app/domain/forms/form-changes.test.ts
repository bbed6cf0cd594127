import fc from "fast-check";
import { expect, test } from "vitest";
import formsData from "../../../prisma/data/forms.json";
import { applyFormEdit } from "./apply-form-edit";
import { comparedLists } from "./compared-lists";
import { formChanges } from "./form-changes";
import type { FormContent } from "./form-content-schema";
import type { FormEdit } from "./form-edit";
import { formOfProgramme } from "./form-of-programme";
import type { Question } from "./question-schema";
import { questionsOf } from "./visible-questions";

const form = (): FormContent => formOfProgramme(formsData, "MM");
const question = (key: string): Question => {
  const found = questionsOf(form()).find((one) => one.key === key);
  if (!found) throw new Error(`no question ${key}`);
  return found;
};
const after = (edit: FormEdit) => formChanges(form(), applyFormEdit(form(), edit));
const set = (key: string, change: Partial<Question>) =>
  after({ kind: "setQuestion", question: key, to: { ...question(key), ...change } as Question });

test("the same form has no changes, whatever order its keys were written in", () => {
  const other = JSON.parse(
    JSON.stringify(form(), Object.keys({ sections: 0, title: 0, ...flatKeys(form()) }).reverse()),
  );
  expect(formChanges(form(), other)).toEqual([]);
});

function flatKeys(value: unknown): Record<string, 0> {
  if (typeof value !== "object" || value === null) return {};
  return Object.assign({}, ...Object.entries(value).map(([key, inner]) => ({ [key]: 0, ...flatKeys(inner) })));
}

test("a question that came, went or moved is told by its label", () => {
  const { label } = question("cv");
  expect(after({ kind: "removeQuestion", question: "cv" })).toEqual([{ kind: "questionRemoved", question: label }]);
  expect(after({ kind: "placeQuestion", question: "cv", section: "topics", at: 0 })).toEqual([
    { kind: "questionMoved", question: label },
  ]);
  expect(after({ kind: "duplicateQuestion", question: "cv" })).toEqual([{ kind: "questionAdded", question: label }]);
});

test("of a whole order only what must have moved is told", () => {
  const { label } = question("motivation");
  expect(after({ kind: "moveQuestion", question: "motivation", by: 1 }).length).toBe(1);
  expect(after({ kind: "placeQuestion", question: "motivation", section: "motivation", at: 1 })).toEqual([
    { kind: "questionMoved", question: label },
  ]);
});

test("a text that changed says in which languages", () => {
  const label = { ...question("cv").label, ru: "Автобиография" };
  expect(set("cv", { label })).toEqual([{ kind: "textChanged", question: label, languages: ["ru"] }]);
  expect(set("cv", { help: null })).toEqual([
    { kind: "textChanged", question: question("cv").label, languages: ["az", "en", "ru"] },
  ]);
});

test("limits, conditions and marks that changed are told by their part", () => {
  const { label } = question("motivation");
  expect(set("motivation", { limits: { minChars: 200, maxChars: 900 } })).toEqual([
    { kind: "partChanged", question: label, part: "limits" },
  ]);
  expect(set("motivation", { required: false, scored: false })).toEqual([
    { kind: "partChanged", question: label, part: "required" },
    { kind: "partChanged", question: label, part: "scored" },
  ]);
  expect(set("howHeardOther", { visibleWhen: null })).toEqual([
    { kind: "partChanged", question: question("howHeardOther").label, part: "condition" },
  ]);
});

test("an option that came or went is told, and is no change of the question's texts", () => {
  const track = question("englishLevel");
  if (track.type !== "singleChoice") throw new Error("the form has changed");
  const [first, ...others] = track.options;
  expect(set("englishLevel", { options: others })).toEqual([
    { kind: "optionRemoved", question: track.label, option: first?.label },
  ]);
});

test("sections that came, went and were renamed are told", () => {
  const name = { az: "Yeni", en: "New", ru: "Новый" };
  expect(after({ kind: "addSection", name })).toEqual([{ kind: "sectionAdded", section: name }]);
  expect(after({ kind: "renameSection", section: "topics", name })).toEqual([
    { kind: "sectionRenamed", section: name, languages: ["az", "en", "ru"] },
  ]);
});

test("comparing any two lists accounts for every item, and what stood still keeps its order", () => {
  const list = fc.uniqueArray(fc.nat(12)).map((numbers) => numbers.map((number) => ({ key: String(number) })));
  fc.assert(
    fc.property(list, list, (before, now) => {
      const { gone, come, kept, moved } = comparedLists(before, now);
      expect(gone.length + kept.length).toBe(before.length);
      expect(come.length + kept.length).toBe(now.length);
      const still = kept.map(([, one]) => one.key).filter((key) => !moved.some((one) => one.key === key));
      expect(before.map(({ key }) => key).filter((key) => still.includes(key))).toEqual(still);
    }),
  );
});
