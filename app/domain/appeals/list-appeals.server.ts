import { readableBy } from "~/domain/cohorts/readable-by";
import type { Trilingual } from "~/domain/languages";
import { canApproveForCohort } from "~/domain/people/policy";
import type { Viewer } from "~/domain/people/viewer";
import { trilingualSchema } from "~/domain/trilingual-schema";
import { Prisma } from "~/generated/prisma/client";
import type { AppealState, ApplicationStatus } from "~/generated/prisma/enums";
import { asViewer } from "~/platform/db.server";
import { type AppealCursor, type AppealShow, appealPlaceOf } from "./appeal-list";

const PAGE_ROWS = 25;

type Row = {
  id: string;
  reference: string;
  surname: string;
  givenName: string;
  cohortName: unknown;
  programmeId: string;
  cohortId: string;
  against: ApplicationStatus;
  state: AppealState;
  lodgedAt: Date;
  answerBy: Date;
  decidedAt: Date | null;
};

export type ListedAppeal = Omit<Row, "cohortName" | "programmeId" | "cohortId" | "id"> & {
  cohortName: Trilingual;
  overdue: boolean;
  /** The viewer is a head of its programme; whether they took no part is looked at when it is opened. */
  mayAnswer: boolean;
};

export type AppealList = {
  rows: ListedAppeal[];
  counts: Record<AppealShow, number>;
  next: string | null;
  previous: string | null;
};

const CONDITIONS = {
  waiting: () => Prisma.sql`ap.state = 'lodged'`,
  overdue: (now: Date) => Prisma.sql`ap.state = 'lodged' and ap.answer_by <= ${now}`,
  decided: () => Prisma.sql`ap.state <> 'lodged'`,
} satisfies Record<AppealShow, (now: Date) => Prisma.Sql>;

/**
 * A page of the appeals in the cohorts the viewer runs: those that wait with the most pressing first, those that ended
 * with the latest first. Three statements whatever their number.
 */
export function listAppeals(
  viewer: Viewer,
  { show, cursor, code = null }: { show: AppealShow; cursor: AppealCursor | null; code?: string | null },
): Promise<AppealList> {
  return asViewer(viewer, async (tx, now) => {
    const cohorts = await tx.cohort.findMany({
      where: { AND: [readableBy(viewer), code === null ? {} : { code }] },
      select: { id: true },
    });
    const mine = Prisma.sql`a.cohort_id = any(${cohorts.map(({ id }) => id)}::uuid[]) and a.received_at is not null`;
    const ascending = (show === "decided") === (cursor?.way === "before");
    const beyond = cursor
      ? Prisma.sql`(ap.answer_by, ap.id) ${ascending ? Prisma.sql`>` : Prisma.sql`<`} (${cursor.at}, ${cursor.id}::uuid)`
      : Prisma.sql`true`;
    const direction = ascending ? Prisma.sql`asc` : Prisma.sql`desc`;
    const found = await tx.$queryRaw<Row[]>`
      select ap.id, a.reference, a.surname, a.given_name as "givenName", c.name as "cohortName", c.id as "cohortId",
        c.programme_id as "programmeId", ap.against::text as against, ap.state::text as state,
        ap.lodged_at as "lodgedAt", ap.answer_by as "answerBy", ap.decided_at as "decidedAt"
      from appeal ap join application a on a.id = ap.application_id join cohort c on c.id = a.cohort_id
      where ${mine} and ${CONDITIONS[show](now)} and ${beyond}
      order by ap.answer_by ${direction}, ap.id ${direction} limit ${PAGE_ROWS + 1}`;
    const more = found.length > PAGE_ROWS;
    const backwards = cursor?.way === "before";
    const shown = found.slice(0, PAGE_ROWS);
    if (backwards) shown.reverse();
    const [counts] = await tx.$queryRaw<Record<AppealShow, number>[]>`
      select (count(*) filter (where ${CONDITIONS.waiting()}))::int as waiting,
        (count(*) filter (where ${CONDITIONS.overdue(now)}))::int as overdue,
        (count(*) filter (where ${CONDITIONS.decided()}))::int as decided
      from appeal ap join application a on a.id = ap.application_id where ${mine}`;
    const [first, last] = [shown[0], shown.at(-1)];
    return {
      rows: shown.map(({ cohortName, programmeId, cohortId, id: _id, ...row }) => ({
        ...row,
        cohortName: trilingualSchema.parse(cohortName),
        overdue: row.state === "lodged" && row.answerBy <= now,
        mayAnswer: row.state === "lodged" && canApproveForCohort(viewer, { programmeId, cohortId }),
      })),
      counts: counts ?? { waiting: 0, overdue: 0, decided: 0 },
      previous: first && (backwards ? more : cursor !== null) ? appealPlaceOf("before", first) : null,
      next: last && (backwards || more) ? appealPlaceOf("after", last) : null,
    };
  });
}
