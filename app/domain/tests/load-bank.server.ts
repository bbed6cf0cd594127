import type { Tx } from "~/platform/db.server";
import { questionTextsSchema, type TestQuestion } from "./test-question";

/** The questions of a programme that papers are drawn from: those that are not retired. */
export async function loadBank(tx: Tx, programmeId: string): Promise<TestQuestion[]> {
  const rows = await tx.testQuestion.findMany({
    where: { programmeId, retiredAt: null },
    orderBy: { id: "asc" },
    select: { key: true, text: true, options: true, correct: true },
  });
  return rows.map(({ key, correct, ...texts }) => ({ key, correct, ...questionTextsSchema.parse(texts) }));
}
