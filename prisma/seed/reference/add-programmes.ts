import { z } from "zod";
import type { Tx } from "~/platform/db.server";
import cohortsData from "../../data/cohorts.json";
import programmesData from "../../data/programmes.json";
import rubricsData from "../../data/rubrics.json";

const MOTIFS: Record<string, string> = { MM: "lines", ITM: "pixels", MK: "brackets", GIF: "diamonds", TEC: "gate" };

const kindSchema = z.enum(["course", "volunteering", "event", "placement"]);

/** The programmes with what new cohorts of theirs start from; those that are there already stay as they are. */
export async function addProgrammes(tx: Tx, now: Date): Promise<number> {
  const owners = await tx.unit.findMany({ select: { id: true, code: true } });
  const idOf = new Map(owners.map((unit) => [unit.code, unit.id]));
  const { count } = await tx.programme.createMany({
    data: programmesData.programmes.map((programme) => ({
      code: programme.code,
      slug: programme.slug,
      position: programme.order,
      participation: kindSchema.parse(programme.participationKind),
      ownerUnitId: idOf.get(programme.ownerUnit) ?? null,
      motif: MOTIFS[programme.code] ?? "rings",
      name: programme.name,
      shortName: programme.shortName,
      summary: programme.summary,
      description: programme.description,
      benefits: programme.benefits,
      steps: programme.steps,
      defaults: defaultsOf(programme.code),
      publishedAt: now,
    })),
    skipDuplicates: true,
  });
  return count;
}

function defaultsOf(programmeCode: string) {
  const { volunteering, ...common } = cohortsData.defaults;
  const ranking = rubricsData.finalRanking.find((formula) => formula.programmeCode === programmeCode);
  const evaluation = rubricsData.finalEvaluations.find((form) => form.programmeCode === programmeCode);
  return {
    ...common,
    ...(programmeCode === "MK" && { volunteering }),
    ...(ranking && { finalRanking: ranking }),
    ...(evaluation && { finalEvaluation: evaluation }),
  };
}
