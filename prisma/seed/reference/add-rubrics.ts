import type { Tx } from "~/platform/db.server";
import rubricsData from "../../data/rubrics.json";

/** The first version of every rubric, with the scale and the words of its levels; a correction is a later version. */
export async function addRubrics(tx: Tx): Promise<number> {
  const { scale, levelWords, rules } = rubricsData;
  const programmes = await tx.programme.findMany({ select: { id: true, code: true } });
  const idOf = new Map(programmes.map((programme) => [programme.code, programme.id]));
  const { count } = await tx.rubric.createMany({
    data: rubricsData.rubrics.map(({ key, programmeCode, ...content }) => ({
      key,
      version: 1,
      programmeId: idOf.get(programmeCode) ?? null,
      content: { ...content, scale, levelWords, rules },
    })),
    skipDuplicates: true,
  });
  return count;
}
