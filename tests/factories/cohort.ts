import { bakuDateOf } from "~/domain/calendar/baku-time";
import type { Prisma } from "~/generated/prisma/client";
import { asSystem } from "~/platform/db.server";
import type { CohortDates } from "../../prisma/seed/reference/cohort-dates";
import { installCohort } from "../../prisma/seed/reference/install-cohort";
import { installReferenceData } from "../../prisma/seed/reference/install-reference-data";
import { sampleCohort } from "../../prisma/seed/reference/sample-cohorts";

export type MadeCohort = { id: string; code: string; programmeId: string; programmeCode: string; dates: CohortDates };

/**
 * A whole cohort of the sample data, announced, with everything around it; its dates are those of today, and `columns`
 * replaces some. MM-2027 and MK-2027-1 are open.
 */
export async function makeCohort(
  code = "MM-2027",
  columns: Prisma.CohortUncheckedUpdateInput = {},
): Promise<MadeCohort> {
  await installReferenceData();
  const today = await asSystem("test rows", async (_tx, now) => bakuDateOf(now));
  const sample = sampleCohort(code);
  const cohort = await installCohort(sample, today);
  await asSystem("test rows", (tx) =>
    tx.cohort.update({ where: { id: cohort.id }, data: columns, select: { id: true } }),
  );
  return { ...cohort, programmeCode: sample.programmeCode };
}
