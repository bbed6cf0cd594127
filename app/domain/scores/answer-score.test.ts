import { expect, test } from "vitest";
import { answerScore } from "./answer-score";

const evenings = { basedOn: ["eveningsAvailable"], answerScores: { both: 5, mostly: 3, no: 0 } };
const score = (answer: unknown) => answerScore(evenings, { answers: { eveningsAvailable: answer }, profile: {} });

test("an answer gives the score of its option; what is not answered or not in the rubric gives none", () => {
  expect([score("both"), score("mostly"), score("no"), score(undefined), score("never"), score("toString")]).toEqual([
    5, 3, 0, 0, 0, 0,
  ]);
});

test("of several chosen options the best counts, and yes or no is an option like any other", () => {
  expect(score(["no", "mostly"])).toBe(3);
  expect(score([])).toBe(0);
  const yes = { basedOn: ["travels"], answerScores: { true: 4, false: 1 } };
  expect(answerScore(yes, { answers: { travels: false }, profile: {} })).toBe(1);
});

test("an answer may stand in the profile", () => {
  const level = { basedOn: ["profile.educationLevel"], answerScores: { ba: 2 } };
  expect(answerScore(level, { answers: { educationLevel: "ma" }, profile: { educationLevel: "ba" } })).toBe(2);
});
