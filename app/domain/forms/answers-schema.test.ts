import { expect, test } from "vitest";
import formsData from "../../../prisma/data/forms.json";
import { answersContext, goodAnswers } from "../../../tests/factories/good-answers";
import type { Answers } from "./answer";
import { answersSchema } from "./answers-schema";
import { blockersOf } from "./blockers-of";
import { formOfProgramme } from "./form-of-programme";

type Programme = keyof typeof goodAnswers;

function submitted(programme: Programme, change: Answers = {}, profile = {}) {
  const schema = answersSchema(formOfProgramme(formsData, programme), { ...answersContext, profile }, "submitting");
  return schema.safeParse({ ...goodAnswers[programme], ...change });
}

function faults(programme: Programme, change: Answers, profile = {}) {
  const { error } = submitted(programme, change, profile);
  return error ? blockersOf(error) : [];
}

const saved = (answers: unknown) =>
  answersSchema(formOfProgramme(formsData, "MM"), answersContext, "saving").safeParse(answers);

test.each(Object.keys(goodAnswers) as Programme[])("a whole good form of %s can be submitted as it is", (programme) => {
  const result = submitted(programme);
  expect(result.error).toBeUndefined();
  expect(result.data).toEqual(goodAnswers[programme]);
});

test("an empty form names every required visible question, and no hidden or optional one", () => {
  const result = answersSchema(formOfProgramme(formsData, "MM"), answersContext, "submitting").safeParse({});
  expect(result.error && blockersOf(result.error)).toEqual([
    { key: "answer.required", field: "motivation" },
    { key: "answer.required", field: "applyKnowledge" },
    { key: "answer.chooseSome", field: "priorityTopics" },
    { key: "answer.chooseYesOrNo", field: "saturdays" },
    { key: "answer.choosePlace", field: "practiceUnit" },
    { key: "answer.attachFile", field: "cv" },
    { key: "answer.attachFile", field: "studyProof" },
    { key: "answer.giveConsent", field: "truthDeclaration" },
    { key: "answer.giveConsent", field: "dataConsent" },
  ]);
});

test("a question that became visible is required, and its answer is dropped when it is hidden again", () => {
  const letter = { universityLetter: ["file-3"] };
  expect(faults("TEC", { requiredByUniversity: true })).toEqual([
    { key: "answer.attachFile", field: "universityLetter" },
  ]);
  expect(submitted("TEC", { requiredByUniversity: true, ...letter }).data).toHaveProperty("universityLetter", [
    "file-3",
  ]);
  expect(submitted("TEC", letter).data).toEqual(goodAnswers.TEC);
});

test("what depends on a hidden question is hidden with it", () => {
  const stale = { volunteeredBefore: false, volunteeredHours: "nonsense" };
  expect(submitted("MK", stale).data).toEqual({ ...goodAnswers.MK, volunteeredBefore: false });
});

test("a question may depend on the profile, and stays hidden while the profile does not say", () => {
  const shown = (profile: object) => submitted("GIF", { travelSupport: true }, profile).data?.travelSupport;
  expect([shown({ region: "AZ-SA" }), shown({ region: "AZ-BA" }), shown({})]).toEqual([true, undefined, undefined]);
});

test("submitting puts answers in their final form", () => {
  const typed = {
    emergencyPhone: "(050) 000-00-01",
    emergencyName: "  Şahin  ",
    helpLanguages: [
      { language: "az", level: "native" },
      { language: "", level: "" },
    ],
    shirtSize: "",
  };
  expect(submitted("MK", typed).data).toEqual({ ...goodAnswers.MK, emergencyName: "Şahin" });
});

test("saving keeps what is not good yet", () => {
  const draft = {
    motivation: "qısa",
    priorityTopics: [],
    saturdays: "",
    practiceUnit: ["HQ-IT", "HQ-IT"],
    dataConsent: false,
  };
  expect(saved(draft).data).toEqual(draft);
});

test("saving refuses unknown keys, wrong types and hostile sizes", () => {
  const keys = (answers: unknown) => blockersOf(saved(answers).error ?? raise()).map((blocker) => blocker.key);
  expect(keys({ status: "enrolled" })).toEqual(["answer.invalid"]);
  expect(keys({ motivation: { $ne: "" } })).toEqual(["answer.invalid"]);
  expect(keys({ motivation: "x".repeat(20_001) })).toEqual(["answer.farTooLong"]);
  expect(keys({ priorityTopics: Array(201).fill("asylum") })).toEqual(["answer.invalid"]);
});

test("what the database cannot hold is taken out of texts", () => {
  expect(saved({ motivation: "a\u0000b\uD800c\r\nd" }).data).toEqual({ motivation: "abc\nd" });
});

function raise(): never {
  throw new Error("expected the schema to refuse");
}
