import { expect, test } from "vitest";
import cohortsData from "../../../prisma/data/cohorts.json";
import { type CompletionInput, completionAsked, completionSchema, enteredCompletion } from "./completion";

const NOTHING = completionSchema.parse({});
const entered = (kind: Parameters<typeof enteredCompletion>[0], typed: Partial<CompletionInput>, stored = NOTHING) =>
  enteredCompletion(kind, stored, { numbers: {}, switches: {}, ...typed });

test("the rules that ship are read whole", () => {
  for (const { completion } of cohortsData.cohorts) expect(completionSchema.parse(completion)).toEqual(completion);
});

test("of a form only what belongs to the way of taking part is kept, and an empty number asks for nothing", () => {
  const typed = {
    numbers: { minAttendancePercent: " 80 ", minFinalScore: "", minApprovedHours: "60" },
    switches: { projectRequired: true, checkInBothDays: true },
  };
  expect(entered("course", typed)).toEqual({
    completion: { ...NOTHING, minAttendancePercent: 80, projectRequired: true },
    wrong: [],
  });
  expect(entered("volunteering", typed).completion).toEqual({ ...NOTHING, minApprovedHours: 60 });
  expect(entered("event", typed).completion).toEqual({ ...NOTHING, checkInBothDays: true });
  expect(entered("placement", typed).completion).toEqual(NOTHING);
});

test("what no form asks stays as it was stored", () => {
  const stored = { ...NOTHING, thanksLetterHours: 120, minApprovedHours: 60 };
  expect(entered("volunteering", { numbers: { minApprovedHours: "40" } }, stored).completion).toEqual({
    ...stored,
    minApprovedHours: 40,
  });
});

test("a number that is none, too small or too large is named at its field", () => {
  const numbers = { minAttendancePercent: "101", minFinalScore: "0", unitPracticeWeeks: "many" };
  expect(entered("course", { numbers }).wrong).toEqual([
    { key: "answer.numberTooLarge", params: { max: 100 }, field: "minAttendancePercent" },
    { key: "answer.numberTooSmall", params: { min: 1 }, field: "minFinalScore" },
    { key: "answer.enterNumber", field: "unitPracticeWeeks" },
  ]);
  expect(entered("course", { numbers: { minFinalScore: "6.5" } }).wrong).toHaveLength(1);
});

test("every kind of taking part can be asked for something", () => {
  for (const kind of ["course", "volunteering", "event", "placement"] as const) {
    const { numbers, switches } = completionAsked(kind);
    expect(numbers.length + switches.length).toBeGreaterThan(0);
  }
});
