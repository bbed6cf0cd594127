import type { Tx } from "~/platform/db.server";
import rubricsData from "../../data/rubrics.json";

/** The sample questions of programmes that test on line; those that are there already stay as they are. */
export async function addTestQuestions(tx: Tx, now: Date): Promise<number> {
  const programmes = await tx.programme.findMany({ select: { id: true, code: true } });
  const idOf = new Map(programmes.map((programme) => [programme.code, programme.id]));
  const { count } = await tx.testQuestion.createMany({
    data: rubricsData.sampleTests.flatMap(({ programmeCode, questions }) => {
      const programmeId = idOf.get(programmeCode);
      if (!programmeId) return [];
      return questions.map(({ key, text, options, correctOption }) => ({
        ...{ programmeId, key, text },
        options: options.map((words, at) => ({ key: `option${at + 1}`, text: words })),
        correct: [`option${correctOption + 1}`],
        createdAt: now,
      }));
    }),
    skipDuplicates: true,
  });
  return count;
}
