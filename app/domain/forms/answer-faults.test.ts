import { expect, test } from "vitest";
import formsData from "../../../prisma/data/forms.json";
import { answersContext, goodAnswers } from "../../../tests/factories/good-answers";
import type { Answers } from "./answer";
import { answersSchema } from "./answers-schema";
import { blockersOf } from "./blockers-of";
import { formOfProgramme } from "./form-of-programme";

type Programme = keyof typeof goodAnswers;

function faults(programme: Programme, change: Answers) {
  const schema = answersSchema(formOfProgramme(formsData, programme), answersContext, "submitting");
  const { error } = schema.safeParse({ ...goodAnswers[programme], ...change });
  return error ? blockersOf(error) : [];
}

test.each<[Programme, string, Answers, object[]]>([
  [
    "MM",
    "a text below its least length",
    { motivation: "ə".repeat(199) },
    [{ key: "answer.tooShort", params: { min: 200, actual: 199 }, field: "motivation" }],
  ],
  [
    "MM",
    "a text above its greatest length",
    { motivation: "ə".repeat(1501) },
    [{ key: "answer.tooLong", params: { max: 1500, actual: 1501 }, field: "motivation" }],
  ],
  [
    "MM",
    "spaces instead of a text",
    { motivation: " ".repeat(300) },
    [{ key: "answer.tooShort", params: { min: 200, actual: 0 }, field: "motivation" }],
  ],
  [
    "MM",
    "four of three topics",
    { priorityTopics: ["asylum", "statistics", "integration", "migrationLaw"] },
    [{ key: "answer.tooMany", params: { max: 3, actual: 4 }, field: "priorityTopics" }],
  ],
  [
    "MM",
    "an option that is not offered",
    { priorityTopics: ["hacking"] },
    [{ key: "answer.notAnOption", field: "priorityTopics" }],
  ],
  [
    "MM",
    "a topic chosen twice",
    { priorityTopics: ["asylum", "asylum"] },
    [{ key: "answer.choiceTwice", field: "priorityTopics" }],
  ],
  [
    "MM",
    "a unit that does not take part",
    { practiceUnit: ["HQ-HR"] },
    [{ key: "answer.notAnOption", field: "practiceUnit" }],
  ],
  ["MM", "a consent not given", { dataConsent: false }, [{ key: "answer.giveConsent", field: "dataConsent" }]],
  [
    "ITM",
    "a link with a script in it",
    { workLink: "javascript:alert(1)" },
    [{ key: "answer.linkScheme", params: { scheme: "https://" }, field: "workLink" }],
  ],
  ["ITM", "half a link", { workLink: "example" }, [{ key: "answer.linkInvalid", field: "workLink" }]],
  [
    "ITM",
    "a link with a name and password in it",
    { workLink: "https://a:b@example.com" },
    [{ key: "answer.linkInvalid", field: "workLink" }],
  ],
  [
    "MK",
    "too few marked times",
    { availability: ["monday.morning"] },
    [{ key: "answer.tooFew", params: { min: 2, actual: 1 }, field: "availability" }],
  ],
  [
    "MK",
    "a time that is not in the grid",
    { availability: ["monday.night", "monday.morning"] },
    [{ key: "answer.notAnOption", field: "availability" }],
  ],
  [
    "MK",
    "a language without a level",
    { helpLanguages: [{ language: "az", level: "" }] },
    [{ key: "answer.levelMissing", field: "helpLanguages.0.level" }],
  ],
  [
    "MK",
    "a language given twice",
    {
      helpLanguages: [
        { language: "az", level: "c1" },
        { language: "az", level: "c2" },
      ],
    },
    [{ key: "answer.languageTwice", field: "helpLanguages.1.language" }],
  ],
  [
    "MK",
    "a short Azerbaijani phone number",
    { emergencyPhone: "050 123" },
    [{ key: "answer.phoneAzerbaijani", field: "emergencyPhone" }],
  ],
  [
    "MK",
    "a phone number that is a word",
    { emergencyPhone: "anam" },
    [{ key: "answer.phoneInvalid", field: "emergencyPhone" }],
  ],
  [
    "MK",
    "hours that are no number",
    { volunteeredBefore: true, volunteeredHours: "çox" },
    [{ key: "answer.notANumber", field: "volunteeredHours" }],
  ],
  [
    "MK",
    "half an hour",
    { volunteeredBefore: true, volunteeredHours: 0.5 },
    [{ key: "answer.notWhole", field: "volunteeredHours" }],
  ],
  [
    "MK",
    "no hours at all",
    { volunteeredBefore: true, volunteeredHours: 0 },
    [{ key: "answer.numberTooSmall", params: { min: 1 }, field: "volunteeredHours" }],
  ],
  [
    "GIF",
    "the same workshop twice",
    { workshopSecond: "projectWriting" },
    [{ key: "answer.sameAsOther", field: "workshopSecond" }],
  ],
  [
    "TEC",
    "more places than the cohort allows",
    { positionChoices: ["itWeb", "itData", "legal"] },
    [{ key: "answer.tooMany", params: { max: 2, actual: 3 }, field: "positionChoices" }],
  ],
  [
    "TEC",
    "a start before the cohort starts",
    { periodFrom: "2027-01-31" },
    [{ key: "answer.dateTooEarly", params: { min: "01.02.2027" }, field: "periodFrom" }],
  ],
  [
    "TEC",
    "a period one day too short",
    { periodTo: "2027-02-27" },
    [{ key: "answer.dateTooEarly", params: { min: "28.02.2027" }, field: "periodTo" }],
  ],
  [
    "TEC",
    "a period one day too long",
    { periodTo: "2027-05-05" },
    [{ key: "answer.dateTooLate", params: { max: "04.05.2027" }, field: "periodTo" }],
  ],
  [
    "TEC",
    "a day that does not exist",
    { periodTo: { day: "30", month: "02", year: "2027" } },
    [{ key: "answer.dateNotReal", field: "periodTo" }],
  ],
])("submitting %s with %s says exactly that", (programme, _, change, expected) => {
  expect(faults(programme, change)).toEqual(expected);
});
