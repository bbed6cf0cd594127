import { readableCohorts } from "~/domain/people/policy";
import type { Viewer } from "~/domain/people/viewer";
import type { Prisma } from "~/generated/prisma/client";

/** The cohorts whose staff pages a viewer may open; all others look as if they did not exist. */
export function readableBy(viewer: Pick<Viewer, "grants">): Prisma.CohortWhereInput {
  const cohorts = readableCohorts(viewer);
  if (cohorts === "all") return {};
  return { OR: [{ id: { in: cohorts.cohortIds } }, { programmeId: { in: cohorts.programmeIds } }] };
}
