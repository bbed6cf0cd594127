import { STAFF_TABS } from "~/domain/applications/staff-tabs";
import type { LocalDate } from "~/domain/calendar/local-date";
import type { Trilingual } from "~/domain/languages";
import { canRunCohort } from "~/domain/people/policy";
import type { Viewer } from "~/domain/people/viewer";
import { countSeats, type SeatCounts } from "~/domain/seats/count-seats.server";
import { trilingualSchema } from "~/domain/trilingual-schema";
import { listUpcoming, type Upcoming } from "~/domain/upcoming/list-upcoming.server";
import { Prisma } from "~/generated/prisma/client";
import type { ApplicationStatus, CohortState } from "~/generated/prisma/enums";
import { actAsPortal, asViewer, type Tx } from "~/platform/db.server";
import { countDueWork, type DueWork, NOTHING_DUE } from "./count-due-work.server";
import { findReadableCohort, type ReadableCohort } from "./find-readable-cohort.server";
import { mayCancel } from "./may-cancel";
import { type CohortStep, stepFrom } from "./next-state";

type Stage = { key: string; name: Trilingual; startsAt: Date; endsAt: Date; weight: number | null };

export type CohortOverview = Pick<ReadableCohort, "opensAt" | "closesAt" | "waitingListSize" | "eligibility"> & {
  name: Trilingual;
  now: Date;
  stages: Stage[];
  passMark: number | null;
  /** Applications by the day in Baku on which they were submitted; days without any are left out. */
  days: { day: LocalDate; number: number }[];
  /** The programme's call before this one: how many had applied at the same distance from its opening. */
  before: { code: string; number: number } | null;
  states: Partial<Record<ApplicationStatus, number>>;
  seats: SeatCounts;
  state: CohortState;
  /** The viewer may act on it, not only read. */
  mayRun: boolean;
  /** What is next to be done by hand: the announcement or a step; null where the clock is next. */
  nextStep: CohortStep | "announce" | null;
  due: DueWork;
  upcoming: Upcoming[];
  /** The viewer is its head, and it can still be called off. */
  mayCancel: boolean;
  cancelled: { at: Date; reason: Trilingual } | null;
};

/** The nearest are the ones one can still act on. */
const MOST_UPCOMING = 8;

const NO_SEATS = { total: 0, free: 0, offered: 0, kept: 0 };

/** The figures of a cohort's own page. @throws {NotFound} for a cohort the viewer does not run */
export function getCohortOverview(viewer: Viewer, code: string): Promise<CohortOverview> {
  return asViewer(viewer, async (tx, now) => {
    const cohort = await findReadableCohort(tx, viewer, code);
    const { id, opensAt, closesAt, waitingListSize, eligibility, cancelledAt, cancelReason } = cohort;
    const stages = await tx.cohortStage.findMany({
      where: { cohortId: id },
      select: { key: true, name: true, startsAt: true, endsAt: true, weight: true, settings: true },
      orderBy: { position: "asc" },
    });
    return {
      ...{ opensAt, closesAt, waitingListSize, eligibility, now },
      name: trilingualSchema.parse(cohort.name),
      stages: stages.map(({ settings: _, ...stage }) => ({ ...stage, name: trilingualSchema.parse(stage.name) })),
      passMark: stages.map(({ settings }) => passMarkOf(settings)).find((mark) => mark !== null) ?? null,
      days: await tx.$queryRaw<CohortOverview["days"]>`
        select to_char(rank_at at time zone 'Asia/Baku', 'YYYY-MM-DD') as day, count(*)::int as number
        from application a where ${submittedIn(id)} group by 1 order by 1`,
      before: await sameDayBefore(tx, now, cohort),
      states: await statesOf(tx, id),
      seats: (await countSeats(tx, [id])).get(id) ?? NO_SEATS,
      state: cohort.state,
      mayRun: canRunCohort(viewer, { programmeId: cohort.programmeId, cohortId: id }),
      nextStep: cohort.state === "draft" ? "announce" : stepFrom(cohort.state),
      due: (await countDueWork(tx, now, [id])).get(id) ?? NOTHING_DUE,
      upcoming: await listUpcoming(tx, now, { cohortIds: [id], until: null, most: MOST_UPCOMING }),
      mayCancel: mayCancel(viewer, cohort),
      cancelled: cancelledAt && { at: cancelledAt, reason: trilingualSchema.parse(cancelReason) },
    };
  });
}

async function statesOf(tx: Tx, cohortId: string): Promise<CohortOverview["states"]> {
  const rows = await tx.$queryRaw<{ status: ApplicationStatus; number: number }[]>`
    select a.status::text as status, count(*)::int as number
    from application a where ${submittedIn(cohortId)} group by a.status`;
  return Object.fromEntries(rows.map(({ status, number }) => [status, number]));
}

/** Submitted, whatever became of it: what staff may count. */
function submittedIn(cohortId: string): Prisma.Sql {
  return Prisma.sql`a.cohort_id = ${cohortId}::uuid and a.received_at is not null
    and a.status = any(${STAFF_TABS.all}::application_status[])`;
}

function passMarkOf(settings: Prisma.JsonValue): number | null {
  if (typeof settings !== "object" || settings === null || Array.isArray(settings)) return null;
  return typeof settings.passMark === "number" ? settings.passMark : null;
}

async function sameDayBefore(
  tx: Tx,
  now: Date,
  cohort: { id: string; programmeId: string; opensAt: Date; closesAt: Date },
) {
  const before = await tx.cohort.findFirst({
    where: {
      programmeId: cohort.programmeId,
      opensAt: { lt: cohort.opensAt },
      state: { notIn: ["draft", "cancelled"] },
    },
    select: { id: true, code: true, opensAt: true },
    orderBy: { opensAt: "desc" },
  });
  if (!before || now < cohort.opensAt) return null;
  const until = now < cohort.closesAt ? now : cohort.closesAt;
  const sameDay = new Date(before.opensAt.getTime() + (until.getTime() - cohort.opensAt.getTime()));
  // The cohort before may be somebody else's: its number is told, and nothing more.
  const [row] = await actAsPortal(
    tx,
    "count_applications",
    () => tx.$queryRaw<{ number: number }[]>`
      select count(*)::int as number from application a where ${submittedIn(before.id)} and a.rank_at <= ${sameDay}`,
  );
  return { code: before.code, number: row?.number ?? 0 };
}
