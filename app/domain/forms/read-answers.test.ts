import fc from "fast-check";
import { expect, test } from "vitest";
import formsData from "../../../prisma/data/forms.json";
import type { Answers, AnswerValue } from "./answer";
import { answerInputs } from "./answer-inputs";
import { draftAnswerSchema } from "./draft-answer-schema";
import { formOfProgramme } from "./form-of-programme";
import type { QuestionType } from "./question-schema";
import { answerName, readAnswers } from "./read-answers";
import { questionsOf } from "./visible-questions";

const questionsFor = (programme: string) => questionsOf(formOfProgramme(formsData, programme));

function formOf(fields: [string, string][]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

test("each type of question is read from plain controls", () => {
  const form = formOf([
    ["asked", "helpLanguages"],
    ["asked", "preferredUnits"],
    ["asked", "availability"],
    ["asked", "volunteeredBefore"],
    ["asked", "volunteeredHours"],
    ["asked", "ethicsSituation"],
    ["asked", "unionDataConsent"],
    ["answers.helpLanguages.0.language", "az"],
    ["answers.helpLanguages.0.level", "native"],
    ["answers.helpLanguages.3.language", "en"],
    ["answers.preferredUnits.0", ""],
    ["answers.preferredUnits.1", "HQ-IT"],
    ["answers.availability", "monday.morning"],
    ["answers.availability", "friday.midday"],
    ["answers.volunteeredBefore", "no"],
    ["answers.volunteeredHours", "1 200,5"],
    ["answers.ethicsSituation", "bir\r\niki"],
    ["answers.unionDataConsent", "yes"],
  ]);
  expect(readAnswers(form, questionsFor("MK"))).toEqual({
    helpLanguages: [
      { language: "az", level: "native" },
      { language: "en", level: "" },
    ],
    preferredUnits: ["HQ-IT"],
    availability: ["monday.morning", "friday.midday"],
    ethicsSituation: "bir\niki",
    volunteeredBefore: false,
    volunteeredHours: 1200.5,
    unionDataConsent: true,
  });
});

test.each([
  [
    "three fields",
    [
      ["answers.periodFrom.day", "1"],
      ["answers.periodFrom.month", "2"],
      ["answers.periodFrom.year", "2027"],
    ],
    "2027-02-01",
  ],
  ["a native date input", [["answers.periodFrom", "2027-02-01"]], "2027-02-01"],
  [
    "a day that does not exist",
    [
      ["answers.periodFrom.day", "31"],
      ["answers.periodFrom.month", "2"],
      ["answers.periodFrom.year", "2027"],
    ],
    { day: "31", month: "2", year: "2027" },
  ],
  ["half a date", [["answers.periodFrom.day", "31"]], { day: "31", month: "", year: "" }],
  ["nothing", [], ""],
] as [string, [string, string][], AnswerValue][])("a date is read from %s", (_, fields, expected) => {
  const period = questionsFor("TEC").filter((question) => question.key === "periodFrom");
  expect(readAnswers(formOf(fields), period)).toEqual({ periodFrom: expected });
});

test("an unticked consent is read as not given, but only on a page that asked it", () => {
  const questions = questionsFor("MM").filter((question) => question.type === "consent");
  expect(readAnswers(formOf([["asked", "dataConsent"]]), questions)).toEqual({ dataConsent: false });
});

test("a form never says which files belong to an answer", () => {
  const files = questionsFor("MM").filter((question) => question.type === "file");
  expect(files.length).toBe(3);
  expect(readAnswers(formOf([["answers.cv", "somebody-else's-file"]]), files)).toEqual({});
});

const text = fc.string({ maxLength: 60 }).map((value) => value.replaceAll("\r", "").replaceAll("\u0000", ""));
const word = fc.stringMatching(/^[a-z][a-zA-Z.]{0,12}$/);
const typedBy: Partial<Record<QuestionType, fc.Arbitrary<AnswerValue>>> = {
  shortText: text,
  longText: text,
  url: text,
  phone: text,
  singleChoice: fc.oneof(word, fc.constant("")),
  multiChoice: fc.array(word, { maxLength: 5 }),
  availabilityGrid: fc.array(word, { maxLength: 5 }),
  unitPreferences: fc.array(word, { maxLength: 5 }),
  yesNo: fc.constantFrom(true, false, ""),
  number: fc.oneof(
    fc.integer({ min: -99_999, max: 99_999 }),
    fc.constantFrom("", "çox", "1.2.3", "12345678901234567890"),
  ),
  date: fc.constantFrom("2027-02-28", "", { day: "31", month: "2", year: "2027" }, { day: "x", month: "", year: "" }),
  languageLevels: fc.array(fc.record({ language: word, level: fc.oneof(word, fc.constant("")) }), { maxLength: 5 }),
};

test("what was typed survives saving, showing again and sending again, for every type of question", () => {
  const questions = ["MM", "ITM", "MK", "GIF", "TEC"].flatMap(questionsFor);
  const typed = fc
    .constantFrom(...questions)
    .chain((question) =>
      fc.record({ question: fc.constant(question), value: typedBy[question.type] ?? fc.constant<AnswerValue>(true) }),
    );
  fc.assert(
    fc.property(typed, ({ question, value }) => {
      if (question.type === "file" || question.type === "consent") return;
      const kept: Answers = { [question.key]: draftAnswerSchema(question.type).parse(value) };
      const inputs = answerInputs(answerName(question.key), kept[question.key], question.type === "unitPreferences");
      const form = formOf(inputs.map(([name, content]) => [name, content]));
      expect(readAnswers(form, [question])).toEqual({ [question.key]: value });
    }),
    { numRuns: 500 },
  );
});
