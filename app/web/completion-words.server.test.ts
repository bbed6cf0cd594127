import { expect, test } from "vitest";
import { completionSchema } from "~/domain/cohorts/completion";
import { completionWords } from "./completion-words.server";

const rule = (of: object) => completionSchema.parse(of);

test("the rule of a course is one sentence in each language", () => {
  const school = rule({ minAttendancePercent: 80, minFinalScore: 60, unitPracticeWeeks: 4 });
  expect((["az", "en", "ru"] as const).map((language) => completionWords(school, "course", language))).toEqual([
    "Başa çatdırmaq üçün: davamiyyət – ən azı 80%; yekun bal – ən azı 60; struktur bölmədə təcrübə, həftə – 4.",
    "To complete: attendance of at least 80%; a final score of at least 60; practice in a unit, weeks: 4.",
    "Чтобы завершить: посещаемость – не менее 80 %; итоговый балл – не менее 60; практика в подразделении, недель – 4.",
  ]);
});

test("what is not asked of this way of taking part is not said, and a rule that asks nothing says so", () => {
  const hours = rule({ minApprovedHours: 60, thanksLetterHours: 120, finalReportRequired: true });
  expect(completionWords(hours, "volunteering", "en")).toBe("To complete: confirmed volunteer hours: at least 60.");
  expect(completionWords(hours, "placement", "en")).toBe("To complete: the final report handed in.");
  expect(completionWords(hours, "event", "en")).toBe("To complete: take part until the end.");
});
