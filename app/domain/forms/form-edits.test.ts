import fc from "fast-check";
import { expect, test } from "vitest";
import formsData from "../../../prisma/data/forms.json";
import { RuleBroken } from "../errors";
import { applyFormEdit } from "./apply-form-edit";
import { draftFormSchema, type FormContent, formContentSchema } from "./form-content-schema";
import type { FormEdit } from "./form-edit";
import { formFaults } from "./form-faults";
import { formOfProgramme } from "./form-of-programme";
import { QUESTION_TYPES } from "./question-types";
import { questionsOf } from "./visible-questions";

const FORMS = new Map(["MM", "MK", "TEC", "GIF", "ITM"].map((code) => [code, formOfProgramme(formsData, code)]));
const form = (programme = "MM"): FormContent =>
  structuredClone(FORMS.get(programme) ?? formOfProgramme(formsData, programme));
const keys = (content: FormContent) => content.sections.map(({ key, questions }) => [key, questions.map((q) => q.key)]);
const edited = (content: FormContent, ...edits: FormEdit[]) => edits.reduce(applyFormEdit, content);
const words = (text: string) => ({ az: text, en: text, ru: text });

function refusal(content: FormContent, edit: FormEdit) {
  try {
    applyFormEdit(content, edit);
  } catch (error) {
    if (error instanceof RuleBroken) return error.blockers;
    throw error;
  }
  return null;
}

/** An edit of any kind; the numbers are turned into keys of the form it meets, so that most of them find something. */
const step = fc.constantFrom<-1 | 1>(-1, 1);
const anyEdit = fc.record({
  kind: fc.constantFrom(
    "addSection",
    "moveSection",
    "removeSection",
    "addQuestion",
    "duplicate",
    "move",
    "place",
    "remove",
    "rename",
  ),
  which: fc.nat(60),
  where: fc.nat(10),
  at: fc.nat(12),
  by: step,
  type: fc.constantFrom(...QUESTION_TYPES),
  text: fc.string({ maxLength: 20 }),
});

function editOf(content: FormContent, drawn: typeof anyEdit extends fc.Arbitrary<infer T> ? T : never): FormEdit {
  const questions = questionsOf(content);
  const question = questions[drawn.which % Math.max(1, questions.length)]?.key ?? "none";
  const section = content.sections[drawn.where % Math.max(1, content.sections.length)]?.key ?? "none";
  switch (drawn.kind) {
    case "addSection":
      return { kind: "addSection", name: words(drawn.text) };
    case "moveSection":
      return { kind: "moveSection", section, by: drawn.by };
    case "removeSection":
      return { kind: "removeSection", section };
    case "addQuestion":
      return { kind: "addQuestion", section, type: drawn.type };
    case "duplicate":
      return { kind: "duplicateQuestion", question };
    case "move":
      return { kind: "moveQuestion", question, by: drawn.by };
    case "place":
      return { kind: "placeQuestion", question, section, at: drawn.at };
    case "remove":
      return { kind: "removeQuestion", question };
    default: {
      const found = questions.find(({ key }) => key === question);
      return found
        ? { kind: "setQuestion", question, to: { ...found, key: `renamed${drawn.which}` } }
        : { kind: "setTitle", title: words(drawn.text) };
    }
  }
}

test("whatever is edited, the form keeps its shape, and either can be published or says why not", () => {
  fc.assert(
    fc.property(fc.constantFrom("MM", "MK", "TEC", "GIF", "ITM"), fc.array(anyEdit, { maxLength: 15 }), (of, drawn) => {
      let content = form(of);
      for (const one of drawn) {
        const edit = editOf(content, one);
        const before = structuredClone(content);
        let after = content;
        try {
          after = applyFormEdit(content, edit);
        } catch (error) {
          expect(error).toBeInstanceOf(RuleBroken);
        }
        expect(content).toEqual(before);
        content = after;
      }
      const faults = formFaults(content).map(({ message }) => message);
      expect(draftFormSchema.safeParse(content).success).toBe(true);
      expect(faults.length === 0).toBe(formContentSchema.safeParse(content).success && hasDeclarations(content));
      expect(faults).not.toContain("invalid");
    }),
    { numRuns: 60 },
  );
});

const hasDeclarations = (content: FormContent) =>
  ["truthDeclaration", "dataConsent"].every((key) => questionsOf(content).some((question) => question.key === key));

test("no sequence of moves loses a question or makes one twice", () => {
  fc.assert(
    fc.property(fc.array(anyEdit.filter(({ kind }) => ["moveSection", "move", "place"].includes(kind))), (drawn) => {
      const all = (content: FormContent) =>
        questionsOf(content)
          .map(({ key }) => key)
          .sort();
      const moved = drawn.reduce((content, one) => applyFormEdit(content, editOf(content, one)), form());
      expect(all(moved)).toEqual(all(form()));
    }),
  );
});

test("a new question of every type can be published once it has its words", () => {
  for (const type of QUESTION_TYPES) {
    const added = edited(form(), { kind: "addQuestion", section: "documents", type });
    const question = questionsOf(added).find(({ key }) => key === `${type}1`);
    expect(formFaults(added)).toEqual([
      { message: "textMissing", section: "documents", question: `${type}1`, languages: ["az", "en", "ru"] },
    ]);
    const worded = JSON.parse(
      JSON.stringify(question).replaceAll('{"az":"","en":"","ru":""}', JSON.stringify(words("Söz"))),
    );
    expect(formFaults(edited(added, { kind: "setQuestion", question: `${type}1`, to: worded }))).toEqual([]);
  }
});

test("a question moves by one, and past the edge of its section into the next", () => {
  expect(keys(edited(form(), { kind: "moveQuestion", question: "applyKnowledge", by: 1 })).slice(0, 2)).toEqual([
    ["motivation", ["motivation"]],
    [
      "topics",
      ["applyKnowledge", "priorityTopics", "saturdays", "practiceUnit", "englishLevel", "howHeard", "howHeardOther"],
    ],
  ]);
  expect(keys(edited(form(), { kind: "moveQuestion", question: "motivation", by: -1 }))).toEqual(keys(form()));
});

test("a question can be put at any place of any section", () => {
  const placed = edited(form(), { kind: "placeQuestion", question: "cv", section: "motivation", at: 1 });
  expect(keys(placed)[0]).toEqual(["motivation", ["motivation", "cv", "applyKnowledge"]]);
});

test("new sections come before the declarations, which stay last", () => {
  const added = edited(form(), { kind: "addSection", name: words("Yeni") });
  expect(added.sections.map(({ key }) => key)).toEqual(["motivation", "topics", "documents", "section1", "consents"]);
  expect(edited(added, { kind: "moveSection", section: "section1", by: 1 })).toEqual(added);
});

test("a question that others refer to is not taken out, and every one that does is named by its number", () => {
  expect(refusal(form(), { kind: "removeQuestion", question: "howHeard" })).toEqual([
    { key: "formEdit.referredTo", params: { number: "2.6" } },
  ]);
  expect(refusal(form("TEC"), { kind: "removeQuestion", question: "relativesInService" })?.length).toBe(2);
  expect(refusal(form("GIF"), { kind: "removeQuestion", question: "workshopFirst" })?.length).toBe(1);
});

test("a section goes with the conditions within it, but not while another section depends on it", () => {
  expect(keys(edited(form(), { kind: "removeSection", section: "documents" })).length).toBe(3);
  expect(refusal(form(), { kind: "removeSection", section: "topics" })).toEqual([
    { key: "formEdit.referredTo", params: { number: "3.3" } },
  ]);
});

test("the declarations stay, whatever is taken out", () => {
  const stays = [{ key: "formEdit.declarationStays" }];
  expect(refusal(form(), { kind: "removeQuestion", question: "dataConsent" })).toEqual(stays);
  expect(refusal(form(), { kind: "removeSection", section: "consents" })).toEqual(stays);
});

test("a copy stands after its original under a key of its own", () => {
  const copied = edited(form(), { kind: "duplicateQuestion", question: "motivation" });
  expect(keys(copied)[0]).toEqual(["motivation", ["motivation", "longText1", "applyKnowledge"]]);
  expect(formFaults(copied)).toEqual([]);
});

test("a new key goes along into conditions, and a taken one is refused at its field", () => {
  const howHeard = questionsOf(form()).find(({ key }) => key === "howHeard");
  if (!howHeard) throw new Error("the form has changed");
  const renamed = edited(form(), { kind: "setQuestion", question: "howHeard", to: { ...howHeard, key: "source" } });
  expect(questionsOf(renamed).find(({ key }) => key === "howHeardOther")?.visibleWhen?.question).toBe("source");
  expect(formFaults(renamed)).toEqual([]);
  expect(refusal(form(), { kind: "setQuestion", question: "howHeard", to: { ...howHeard, key: "cv" } })).toEqual([
    { key: "formEdit.keyTaken", field: "key" },
  ]);
});

test("what is not there any more is told, not made up", () => {
  expect(refusal(form(), { kind: "removeQuestion", question: "gone" })).toEqual([{ key: "formEdit.questionGone" }]);
  expect(refusal(form(), { kind: "addQuestion", section: "gone", type: "url" })).toEqual([
    { key: "formEdit.sectionGone" },
  ]);
});

test("a condition that has come before its question is a fault with its place", () => {
  const moved = edited(form(), { kind: "placeQuestion", question: "howHeardOther", section: "motivation", at: 0 });
  expect(formFaults(moved)).toEqual([
    { message: "conditionOnLaterOrAbsentQuestion", section: "motivation", question: "howHeardOther", languages: [] },
  ]);
});

test("options that are no places of the cohort are named once the places are known", () => {
  expect(formFaults(form("ITM"), ["web", "data"])).toEqual([]);
  expect(formFaults(form("ITM"), ["web"])).toEqual([
    { message: "optionIsNoPlace", section: "track", question: "track", languages: [] },
  ]);
});
