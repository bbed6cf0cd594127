import type { Trilingual } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { countSeats, type SeatCounts } from "~/domain/seats/count-seats.server";
import { trilingualSchema } from "~/domain/trilingual-schema";
import type { CohortState } from "~/generated/prisma/enums";
import { asViewer } from "~/platform/db.server";
import { countDueWork, type DueWork, NOTHING_DUE } from "./count-due-work.server";
import { readableBy } from "./readable-by";

export type StaffCohort = {
  code: string;
  name: Trilingual;
  programmeCode: string;
  motif: string;
  state: CohortState;
  opensAt: Date;
  closesAt: Date;
  startsOn: Date;
  endsOn: Date;
  seats: SeatCounts;
  due: DueWork;
};

const NO_SEATS = { total: 0, free: 0, offered: 0, kept: 0 };

/** Every cohort the viewer runs with what waits in it, the latest call first; five statements for any number. */
export function listStaffCohorts(viewer: Viewer): Promise<{ cohorts: StaffCohort[]; now: Date }> {
  return asViewer(viewer, async (tx, now) => {
    const rows = await tx.cohort.findMany({
      where: readableBy(viewer),
      select: {
        id: true,
        code: true,
        name: true,
        state: true,
        opensAt: true,
        closesAt: true,
        startsOn: true,
        endsOn: true,
        programme: { select: { code: true, motif: true } },
      },
      orderBy: [{ opensAt: "desc" }, { code: "asc" }],
    });
    const ids = rows.map(({ id }) => id);
    const seats = await countSeats(tx, ids);
    const due = await countDueWork(tx, now, ids);
    const cohorts = rows.map(({ id, name, programme, ...cohort }) => ({
      ...cohort,
      name: trilingualSchema.parse(name),
      programmeCode: programme.code,
      motif: programme.motif,
      seats: seats.get(id) ?? NO_SEATS,
      due: due.get(id) ?? NOTHING_DUE,
    }));
    return { cohorts, now };
  });
}
