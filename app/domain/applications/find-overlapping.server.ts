import type { Prisma } from "~/generated/prisma/client";
import type { Tx } from "~/platform/db.server";
import { holdsSeat, statusesWhere } from "./application";
import { overlaps, type Period } from "./overlap";

const OTHER = {
  id: true,
  reference: true,
  status: true,
  offerLapsesAt: true,
  cohort: { select: { id: true, name: true, startsOn: true, endsOn: true } },
} satisfies Prisma.ApplicationSelect;

export type OverlappingApplication = Prisma.ApplicationGetPayload<{ select: typeof OTHER }>;

/** The person's other places, offered or taken, whose time shares a day with this one's; one statement. */
export async function findOverlapping(
  tx: Tx,
  application: { id: string; personId: string; cohort: Period },
): Promise<OverlappingApplication[]> {
  const others = await tx.application.findMany({
    where: {
      personId: application.personId,
      id: { not: application.id },
      status: { in: statusesWhere(holdsSeat) },
      // An enrolment that has ended takes no time any more.
      OR: [{ enrolment: { is: null } }, { enrolment: { is: { endedAt: null } } }],
    },
    select: OTHER,
    orderBy: { id: "asc" },
  });
  return others.filter(({ cohort }) => overlaps(application.cohort, cohort));
}
