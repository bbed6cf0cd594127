import { asSystem } from "~/platform/db.server";
import rubricsData from "../../prisma/data/rubrics.json";
import { addTestQuestions } from "../../prisma/seed/reference/add-test-questions";
import { bareApplications } from "./bare-application";
import type { BareCohort } from "./bare-cohort";

export type MadeTest = { id: string; key: string; startsAt: Date; endsAt: Date };

const HOUR = 60 * 60 * 1000;

/**
 * A test stage of a cohort made of rows, with the bank of sample questions of its programme, that counts for the whole final
 * score. It began an hour before now and ends in two, unless `opens` says otherwise, in hours from now.
 */
export function testStage(
  cohort: BareCohort,
  given: { online?: boolean; minutes?: number; questions?: number; opens?: number } = {},
): Promise<MadeTest> {
  const { online = true, minutes = 60, questions = 40, opens = -1 } = given;
  return asSystem("test rows", async (tx, now) => {
    await addTestQuestions(tx, now);
    const rubric = rubricsData.rubrics.find(({ key }) => key === "mmTest");
    if (!rubric) throw new Error("the reference data have no rubric mmTest");
    const { key, programmeCode: _, ...content } = rubric;
    const stored = await tx.rubric.upsert({
      where: { key_version: { key, version: 1 } },
      update: {},
      create: { key, version: 1, content: { ...content, levelWords: rubricsData.levelWords } },
      select: { id: true },
    });
    const startsAt = new Date(now.getTime() + opens * HOUR);
    return tx.cohortStage.create({
      data: {
        ...{ cohortId: cohort.id, position: 2, key: "test", kind: "test", startsAt, weight: 100, rubricId: stored.id },
        name: { az: "Test", en: "Test", ru: "Тест" },
        endsAt: new Date(startsAt.getTime() + 3 * HOUR),
        settings: { online, minutes, questions },
      },
      select: { id: true, key: true, startsAt: true, endsAt: true },
    });
  });
}

/** Applications under assessment in the stage, one for each of these people or for so many invented ones. */
export async function inTest(cohort: BareCohort, people: number | { personId: string }[]): Promise<string[]> {
  const rows = typeof people === "number" ? Array.from({ length: people }, () => ({})) : people;
  return bareApplications(
    cohort,
    rows.map((row) => ({ ...row, status: "in_review" as const, stageKey: "test" })),
  );
}
