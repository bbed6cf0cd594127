import { afterBakuDay, bakuInstant } from "~/domain/calendar/baku-time";
import type { Prisma } from "~/generated/prisma/client";
import type { Tx } from "~/platform/db.server";
import rubricsData from "../../data/rubrics.json";
import type { CohortDates } from "./cohort-dates";
import type { SampleCohort } from "./sample-cohorts";

/** The stages of a cohort's selection. A stage that ends on a day ends with that day: `endsAt` is exclusive. */
export async function addStages(tx: Tx, cohortId: string, cohort: SampleCohort, dates: CohortDates): Promise<void> {
  const rubrics = await tx.rubric.findMany({
    distinct: ["key"],
    orderBy: [{ key: "asc" }, { version: "desc" }],
    select: { id: true, key: true },
  });
  const rubricIds = new Map(rubrics.map((rubric) => [rubric.key, rubric.id]));
  const { reviewersPerApplication: reviewers } = rubricsData.rules;
  const rows: Prisma.CohortStageCreateManyInput[] = cohort.stages.map((stage, at) => {
    const days = dates.stages[at];
    if (!days) throw new RangeError(`${cohort.code} has no dates for its stage ${stage.key}`);
    const { time: endTime } = stage.endsOn;
    return {
      cohortId,
      position: stage.position,
      key: stage.key,
      kind: stage.kind,
      name: stage.name,
      startsAt: bakuInstant(days.startsOn, stage.startsOn.time),
      endsAt: endTime ? bakuInstant(days.endsOn, endTime) : afterBakuDay(days.endsOn),
      rubricId: stage.rubric ? (rubricIds.get(stage.rubric) ?? null) : null,
      weight: stage.weight,
      settings: { ...stage.settings, ...(stage.kind === "form_review" && { reviewers }) } as Prisma.InputJsonObject,
    };
  });
  await tx.cohortStage.createMany({ data: rows });
}
