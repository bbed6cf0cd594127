import { bakuInstant } from "~/domain/calendar/baku-time";
import { localDateOfColumn } from "~/domain/calendar/local-date";
import type { Tx } from "~/platform/db.server";

/** Whether the results of a call are out: its day of results has come, and a packet with answers was released. */
export async function resultsOut(tx: Tx, now: Date, cohortId: string): Promise<boolean> {
  const cohort = await tx.cohort.findFirst({
    where: {
      id: cohortId,
      state: { notIn: ["draft", "cancelled"] },
      packets: { some: { state: "released", decisions: { some: { releasedAt: { not: null }, outcome: "offer" } } } },
    },
    select: { resultsOn: true },
  });
  return cohort !== null && bakuInstant(localDateOfColumn(cohort.resultsOn)) <= now;
}
