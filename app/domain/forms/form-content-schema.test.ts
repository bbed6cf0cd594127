import { expect, test } from "vitest";
import formsData from "../../../prisma/data/forms.json";
import { type FormContent, formContentSchema } from "./form-content-schema";
import { formOfProgramme } from "./form-of-programme";
import { questionsOf } from "./visible-questions";

const form = () => structuredClone(formOfProgramme(formsData, "MM"));
const messages = (content: unknown) =>
  formContentSchema.safeParse(content).error?.issues.map((issue) => issue.message) ?? [];

/** The Migration School's form with one question changed. */
function changed(key: string, change: object): FormContent {
  const content = form();
  Object.assign(questionsOf(content).find((question) => question.key === key) ?? {}, change);
  return content;
}

test.each([
  ["MM", ["motivation", "topics", "documents", "consents"]],
  ["ITM", ["track", "idea", "participation", "consents"]],
  ["MK", ["languages", "placesAndTimes", "tasks", "experience", "emergency", "union", "consents"]],
  ["GIF", ["agenda", "idea", "experience", "travelAndFood", "consents"]],
  ["TEC", ["positions", "goals", "skills", "documents", "about", "consents"]],
])("the form of %s is valid and ends with the declarations", (programme, sections) => {
  const content = formOfProgramme(formsData, programme);
  expect(content.sections.map((section) => section.key)).toEqual(sections);
  expect(
    questionsOf(content)
      .slice(-2)
      .map((question) => question.key),
  ).toEqual(["truthDeclaration", "dataConsent"]);
});

test("an unknown programme has no form", () => {
  expect(() => formOfProgramme(formsData, "XX")).toThrow(RangeError);
});

test("an unknown question type is refused", () => {
  expect(formContentSchema.safeParse(changed("motivation", { type: "telepathy" })).success).toBe(false);
});

test("a text missing in one language is refused", () => {
  expect(formContentSchema.safeParse(changed("motivation", { label: { az: "Niyə?", en: "Why?" } })).success).toBe(
    false,
  );
  expect(formContentSchema.safeParse(changed("motivation", { help: { az: "a", en: " ", ru: "а" } })).success).toBe(
    false,
  );
});

test("a limit that the type does not know is refused", () => {
  expect(formContentSchema.safeParse(changed("motivation", { limits: { maxBytes: 10 } })).success).toBe(false);
});

const when = (question: string, operator: string, value: unknown) => ({ visibleWhen: { question, operator, value } });

test.each([
  ["a later question", "englishLevel", when("howHeard", "equals", "other"), "conditionOnLaterOrAbsentQuestion"],
  ["itself", "englishLevel", when("englishLevel", "equals", "b1"), "conditionOnLaterOrAbsentQuestion"],
  ["a question that is not there", "englishLevel", when("nothing", "equals", "b1"), "conditionOnLaterOrAbsentQuestion"],
  ["a type that carries no condition", "cv", when("motivation", "equals", "x"), "conditionOperatorNotAllowed"],
  ["an operator of another type", "cv", when("priorityTopics", "equals", "asylum"), "conditionOperatorNotAllowed"],
  ["an answer that cannot be given", "cv", when("saturdays", "equals", "yes"), "conditionValueDoesNotFit"],
  ["a list where one value is compared", "cv", when("englishLevel", "equals", ["b1"]), "conditionValueDoesNotFit"],
  ["one value where a list is needed", "cv", when("englishLevel", "in", "b1"), "conditionValueDoesNotFit"],
  ["a profile field forms may not use", "cv", when("profile.fin", "equals", "x"), "conditionOnUnknownProfileField"],
])("a condition on %s is refused", (_, key, change, message) => {
  expect(messages(changed(key, change))).toContain(message);
});

test.each([
  ["limits that leave no room", "motivation", { limits: { minChars: 10, maxChars: 5 } }, "limitsLeaveNoRoom"],
  ["a key used twice", "applyKnowledge", { key: "motivation" }, "questionKeyTwice"],
  ["a default that is no option", "englishLevel", { default: "z9" }, "defaultIsNoOption"],
  [
    "differing from a question of another type",
    "howHeard",
    { differentFrom: "saturdays" },
    "differentFromIsNoEarlierChoice",
  ],
])("%s is refused", (_, key, change, message) => {
  expect(messages(changed(key, change))).toContain(message);
});

test("the same section key twice is refused", () => {
  const content = form();
  for (const section of content.sections) section.key = "same";
  expect(messages(content)).toEqual(["sectionKeyTwice", "sectionKeyTwice", "sectionKeyTwice"]);
});
