import { readableBy } from "~/domain/cohorts/readable-by";
import type { Trilingual } from "~/domain/languages";
import { canRunCohort } from "~/domain/people/policy";
import type { Viewer } from "~/domain/people/viewer";
import { trilingualSchema } from "~/domain/trilingual-schema";
import { clockMayMove } from "~/platform/clock.server";
import { asViewer, type Tx } from "~/platform/db.server";
import { listUpcoming, type Upcoming } from "./list-upcoming.server";

const DAY_MS = 24 * 60 * 60 * 1000;

/** The most rows of a page; what is further away comes into view as the nearer things happen. */
const MOST_ROWS = 300;

/** How many days ahead can be looked. */
export const AHEAD = [7, 14, 30] as const;
export type Ahead = (typeof AHEAD)[number];

type Cohort = { id: string; code: string; name: Trilingual; mayRun: boolean };

export type UpcomingPage = {
  now: Date;
  cohorts: Cohort[];
  rows: (Upcoming & { cohort: Cohort })[];
  /** There is more than a page holds. */
  more: boolean;
  holds: {
    id: string;
    subject: string;
    cohort: Cohort;
    reference: string | null;
    reason: string;
    until: Date;
    by: string;
  }[];
  /** Outside production: the clock can be moved. */
  clock: boolean;
};

/** What will happen by itself in the cohorts the viewer runs, and what was put off; six statements whatever their number. */
export function getUpcoming(viewer: Viewer, asked: { days: Ahead; code: string | null }): Promise<UpcomingPage> {
  return asViewer(viewer, async (tx, now) => {
    const cohorts = await cohortsOf(tx, viewer);
    const shown = cohorts.filter(({ code }) => asked.code === null || code === asked.code);
    const byId = new Map(shown.map((cohort) => [cohort.id, cohort]));
    const found = await listUpcoming(tx, now, {
      cohortIds: [...byId.keys()],
      until: new Date(now.getTime() + asked.days * DAY_MS),
      most: MOST_ROWS + 1,
    });
    const rows = found.slice(0, MOST_ROWS).flatMap((row) => {
      const cohort = byId.get(row.cohortId);
      return cohort ? [{ ...row, cohort }] : [];
    });
    return {
      now,
      cohorts,
      rows,
      more: found.length > MOST_ROWS,
      holds: await holdsIn(tx, now, byId),
      clock: clockMayMove(),
    };
  });
}

/** The cohorts whose staff pages the viewer may open, by code. */
async function cohortsOf(tx: Tx, viewer: Viewer): Promise<Cohort[]> {
  const rows = await tx.cohort.findMany({
    where: { ...readableBy(viewer), state: { notIn: ["draft", "cancelled", "archived"] } },
    select: { id: true, code: true, name: true, programmeId: true },
    orderBy: { code: "asc" },
  });
  return rows.map(({ name, programmeId, ...cohort }) => ({
    ...cohort,
    name: trilingualSchema.parse(name),
    mayRun: canRunCohort(viewer, { programmeId, cohortId: cohort.id }),
  }));
}

/** What is put off now; of an application that never reached the Service nobody learns here. */
async function holdsIn(tx: Tx, now: Date, cohorts: Map<string, Cohort>): Promise<UpcomingPage["holds"]> {
  const rows = await tx.$queryRaw<
    (Omit<UpcomingPage["holds"][number], "cohort" | "by"> & { cohortId: string; by: string | null })[]
  >`
    select h.id, h.subject, h.cohort_id as "cohortId", a.reference, h.reason, h.until, u.name as by
    from clock_hold h left join application a on a.id = h.application_id left join app_user u on u.person_id = h.held_by_id
    where h.cohort_id = any(${[...cohorts.keys()]}::uuid[]) and h.ended_at is null and h.until > ${now}
      and (h.application_id is null or a.received_at is not null)
    order by h.until, h.id limit ${MOST_ROWS}::int`;
  return rows.flatMap(({ cohortId, by, ...hold }) => {
    const cohort = cohorts.get(cohortId);
    return cohort ? [{ ...hold, cohort, by: by ?? "" }] : [];
  });
}
