import { expect, test } from "vitest";
import formsData from "../../../prisma/data/forms.json";
import type { Answers, AnswersContext } from "./answer";
import { formOfProgramme } from "./form-of-programme";
import { missingAnswers, sectionProgress } from "./missing-answers";

const content = formOfProgramme(formsData, "MK");
const context: AnswersContext = {
  today: "2026-11-22",
  profile: {},
  references: {},
  choices: { cohortSeats: ["HQ-IT"] },
};
const statuses = (answers: Answers) =>
  Object.fromEntries(sectionProgress(content, answers, context).map((section) => [section.key, section.status]));

test("an untouched form has no section started", () => {
  expect(new Set(Object.values(statuses({})))).toEqual(new Set(["not_started"]));
});

test("a section is in progress while something visible in it is missing or wrong", () => {
  expect(statuses({ tasks: ["translation"], ethicsSituation: "qısa" }).tasks).toBe("in_progress");
  expect(statuses({ tasks: ["translation"], ethicsSituation: "e".repeat(80) }).tasks).toBe("completed");
});

test("a section of optional questions is completed once it was saved, even empty", () => {
  expect(statuses({}).experience).toBe("not_started");
  expect(statuses({ volunteeredBefore: "", shirtSize: "" }).experience).toBe("completed");
});

test("an answer that opens a required question puts the section back in progress", () => {
  expect(statuses({ joinUnion: false }).union).toBe("completed");
  expect(statuses({ joinUnion: true }).union).toBe("in_progress");
});

test("every missing answer names its section and question", () => {
  const answers: Answers = {
    helpLanguages: [{ language: "az", level: "" }],
    preferredUnits: ["HQ-IT"],
    availability: ["monday.morning", "monday.midday"],
    tasks: ["translation"],
    ethicsSituation: "e".repeat(80),
    emergencyName: "Şəhla",
    emergencyRelation: "parent",
    truthDeclaration: true,
    dataConsent: true,
  };
  expect(missingAnswers(content, answers, context)).toEqual([
    { key: "answer.levelMissing", field: "helpLanguages.0.level", section: "languages", question: "helpLanguages" },
    { key: "answer.enterPhone", field: "emergencyPhone", section: "emergency", question: "emergencyPhone" },
  ]);
});
