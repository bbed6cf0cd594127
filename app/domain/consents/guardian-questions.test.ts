import { expect, test } from "vitest";
import { NO_GUARDIAN_ASKS } from "../eligibility/guardian-asks";
import { askedQuestions, type GuardianAnswers, outcomeOf, unanswered } from "./guardian-questions";

const plain = askedQuestions(NO_GUARDIAN_ASKS);
const more = askedQuestions({ travel: "free", emergencyCare: "required", emergencyContact: true });
const namesOf = (questions: typeof plain) => questions.map(({ name, required }) => [name, required]);

test("a cohort that asks nothing besides asks three questions, one of them free", () => {
  expect(namesOf(plain)).toEqual([
    ["participation", true],
    ["dataProcessing", true],
    ["images", false],
  ]);
});

test("travel and emergency care are asked as the cohort says", () => {
  expect(namesOf(more).slice(3)).toEqual([
    ["travel", false],
    ["emergencyCare", true],
  ]);
});

test("a no to what is required refuses, a no to a free choice does not", () => {
  const yes: GuardianAnswers = { participation: true, dataProcessing: true, images: false };
  expect(outcomeOf(plain, yes)).toBe("given");
  expect(outcomeOf(more, yes)).toBe("incomplete");
  expect(outcomeOf(more, { ...yes, travel: false, emergencyCare: true })).toBe("given");
  expect(outcomeOf(more, { ...yes, travel: true, emergencyCare: false })).toBe("refused");
});

test("who refuses need not answer the rest, and an answer to what is not asked counts for nothing", () => {
  expect(unanswered(more, { participation: true })).toEqual(["dataProcessing", "images", "travel", "emergencyCare"]);
  expect(unanswered(more, { participation: false })).toEqual([]);
  const notAsked: GuardianAnswers = { participation: true, dataProcessing: true, images: true, emergencyCare: false };
  expect(outcomeOf(plain, notAsked)).toBe("given");
});
