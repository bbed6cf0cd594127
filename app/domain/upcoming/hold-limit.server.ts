import { bakuDateOf, bakuInstant, lastBakuDayBefore } from "~/domain/calendar/baku-time";
import { displayDate, localDateOfColumn } from "~/domain/calendar/local-date";
import type { Blocker } from "~/domain/errors";
import type { Tx } from "~/platform/db.server";
import type { HoldSubject } from "./kinds";

/** What a new date would contradict: the start of the cohort, the end of the initial check, a test. */
export async function holdLimit(
  tx: Tx,
  cohort: { id: string; startsOn: Date },
  subject: HoldSubject,
  until: Date,
): Promise<Blocker[]> {
  const start = localDateOfColumn(cohort.startsOn);
  const faults =
    until > bakuInstant(start)
      ? [{ key: "hold.afterStart", params: { start: displayDate(start) }, field: "until" }]
      : [];
  if (subject !== "consentsLapse") return faults;
  const stages = await tx.cohortStage.findMany({
    where: { cohortId: cohort.id, kind: { in: ["initial_check", "test"] } },
    orderBy: { position: "asc" },
    select: { kind: true, startsAt: true, endsAt: true },
  });
  const lastDay = lastBakuDayBefore(until);
  const contradicted = stages.flatMap(({ kind, startsAt, endsAt }): Blocker[] => {
    const before = kind === "test" ? bakuDateOf(startsAt) : lastBakuDayBefore(endsAt);
    if (lastDay < before) return [];
    const key = kind === "test" ? "hold.afterTest" : "hold.afterCheck";
    return [{ key, params: { end: displayDate(before) }, field: "until" }];
  });
  return [...faults, ...contradicted];
}
