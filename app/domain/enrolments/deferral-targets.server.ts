import { bakuDateOf } from "~/domain/calendar/baku-time";
import { columnOfLocalDate } from "~/domain/calendar/local-date";
import { readableBy } from "~/domain/cohorts/readable-by";
import type { Viewer } from "~/domain/people/viewer";
import type { Prisma } from "~/generated/prisma/client";

/**
 * The cohorts a participation may be deferred to: of the same programme, run by the viewer, starting later than this
 * one and not begun yet.
 */
export function deferralTargets(
  viewer: Pick<Viewer, "grants">,
  from: { cohortId: string; cohort: { programmeId: string; startsOn: Date } },
  now: Date,
): Prisma.CohortWhereInput {
  const today = columnOfLocalDate(bakuDateOf(now));
  const after = from.cohort.startsOn > today ? from.cohort.startsOn : today;
  return {
    AND: [
      readableBy(viewer),
      {
        id: { not: from.cohortId },
        programmeId: from.cohort.programmeId,
        state: { in: ["announced", "selecting", "confirmed"] },
        startsOn: { gt: after },
      },
    ],
  };
}
