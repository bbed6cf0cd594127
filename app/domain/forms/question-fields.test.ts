import { expect, test } from "vitest";
import formsData from "../../../prisma/data/forms.json";
import { formOfProgramme } from "./form-of-programme";
import { newQuestion } from "./new-question";
import { fieldsOfQuestion } from "./question-fields";
import { questionOfFields } from "./question-of-fields";
import { QUESTION_TYPES } from "./question-types";
import { typedFields } from "./typed-fields";
import { questionsOf } from "./visible-questions";

const PROGRAMMES = ["MM", "ITM", "MK", "GIF", "TEC"];

test("every question of every form comes back from its own fields as it was", () => {
  for (const programme of PROGRAMMES) {
    const questions = questionsOf(formOfProgramme(formsData, programme));
    questions.forEach((question, at) => {
      const read = questionOfFields(question, fieldsOfQuestion(question), questions.slice(0, at));
      expect(read.blockers).toEqual([]);
      expect(read.question).toEqual(question);
    });
  }
});

test("a new question of every type comes back from its own fields as it was", () => {
  for (const type of QUESTION_TYPES) {
    const question = newQuestion(type, "fresh");
    expect(questionOfFields(question, fieldsOfQuestion(question), []).question).toEqual(question);
  }
});

const long = newQuestion("longText", "why");
const read = (question: typeof long, typed: Record<string, string[]>, earlier = [newQuestion("yesNo", "asked")]) =>
  questionOfFields(question, { ...fieldsOfQuestion(question), ...typed }, earlier);

test.each([
  ["a limit that is no number", "longText", { "limits.maxChars": ["many"] }, "limits.maxChars"],
  ["a limit below zero", "longText", { "limits.minChars": ["-1"] }, "limits.minChars"],
  ["half a character", "longText", { "limits.minChars": ["1.5"] }, "limits.minChars"],
  [
    "a day that does not exist",
    "date",
    { "limits.minDate": ["day"], "limits.minDate.day": ["31.02.2027"] },
    "limits.minDate.day",
  ],
  ["a time that does not exist", "availabilityGrid", { "slots.0.start": ["25:00"] }, "slots.0.start"],
  ["a short name with a space", "longText", { key: ["my key"] }, "key"],
  ["more files than can be sent", "file", { "limits.maxFiles": ["99"] }, "limits.maxFiles"],
] as const)("%s is told by its field", (_, type, typed, field) => {
  const question = newQuestion(type, "question");
  const { blockers } = questionOfFields(question, { ...fieldsOfQuestion(question), ...(typed as object) }, []);
  expect(blockers.map((blocker) => blocker.field)).toEqual([field]);
});

test("numbers are read in the reader's notation, and an empty field is no limit", () => {
  const { question } = read(long, { "limits.maxChars": ["1 500"], "limits.minChars": [""] });
  expect(question?.limits).toEqual({ maxChars: 1500 });
  const file = newQuestion("file", "cv");
  const sent = questionOfFields(file, { ...fieldsOfQuestion(file), "limits.megabytes": ["2,5"] }, []);
  expect(sent.question?.limits).toMatchObject({ maxBytes: 2.5 * 1024 * 1024 });
});

test("help without words is no help", () => {
  expect(read(long, { "help.az": [" "] }).question?.help).toBeNull();
  expect(read(long, { "help.az": ["Kömək"] }).question?.help).toEqual({ az: "Kömək", en: "", ru: "" });
});

test("a condition takes the operator its answers ask for", () => {
  const asked = newQuestion("singleChoice", "asked");
  const condition = (typed: Record<string, string[]>) =>
    read(long, { "condition.question": ["asked"], ...typed }, [asked]).question?.visibleWhen;
  expect(condition({ "condition.value": ["option2"] })).toEqual({
    question: "asked",
    operator: "equals",
    value: "option2",
  });
  expect(condition({ "condition.value": ["option1", "option2"], "condition.negated": ["yes"] })).toEqual({
    question: "asked",
    operator: "notIn",
    value: ["option1", "option2"],
  });
  expect(condition({ "condition.value": [] })).toEqual({ question: "asked", operator: "equals", value: "option1" });
  expect(condition({ "condition.question": [""] })).toBeNull();
});

test("an option added without a short name gets one of its own", () => {
  const choice = newQuestion("singleChoice", "choice");
  const { question } = questionOfFields(
    choice,
    { ...fieldsOfQuestion(choice), "options.2.value": [""], "options.2.label.az": ["Üç"] },
    [],
  );
  expect(question?.type === "singleChoice" && question.options.map(({ value }) => value)).toEqual([
    "option1",
    "option2",
    "option3",
  ]);
});

test("fields are read from a sent form with one kind of line break", () => {
  const form = new FormData();
  form.append("label.az", "bir\r\niki");
  form.append("limits.acceptedMimeTypes", "application/pdf");
  form.append("limits.acceptedMimeTypes", "image/png");
  expect(typedFields(form)).toEqual({
    "label.az": ["bir\niki"],
    "limits.acceptedMimeTypes": ["application/pdf", "image/png"],
  });
});
