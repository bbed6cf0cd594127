import { type LocalDate, localDateOfColumn } from "~/domain/calendar/local-date";
import type { Trilingual } from "~/domain/languages";
import { trilingualSchema } from "~/domain/trilingual-schema";
import type { Tx } from "~/platform/db.server";

export type CompletedCohort = {
  code: string;
  name: Trilingual;
  startsOn: LocalDate;
  endsOn: LocalDate;
  seats: number;
  participants: number;
};

/** The course that ended last, for the home page; null before the first one has ended or while nobody took part. */
export async function findLastCompletedCohort(tx: Tx): Promise<CompletedCohort | null> {
  const row = await tx.cohort.findFirst({
    where: {
      state: { in: ["completed", "archived"] },
      programme: { participation: "course" },
      enrolments: { some: {} },
    },
    orderBy: [{ endsOn: "desc" }, { code: "asc" }],
    select: {
      code: true,
      name: true,
      startsOn: true,
      endsOn: true,
      _count: { select: { seats: { where: { retiredAt: null } }, enrolments: true } },
    },
  });
  return row
    ? {
        code: row.code,
        name: trilingualSchema.parse(row.name),
        startsOn: localDateOfColumn(row.startsOn),
        endsOn: localDateOfColumn(row.endsOn),
        seats: row._count.seats,
        participants: row._count.enrolments,
      }
    : null;
}
