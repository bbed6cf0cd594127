import { findReadableCohort } from "~/domain/cohorts/find-readable-cohort.server";
import type { Trilingual } from "~/domain/languages";
import { canRunCohort } from "~/domain/people/policy";
import type { Viewer } from "~/domain/people/viewer";
import { trilingualSchema } from "~/domain/trilingual-schema";
import { Prisma } from "~/generated/prisma/client";
import type { ApplicationStatus, DecisionOutcome } from "~/generated/prisma/enums";
import { asViewer, type Tx } from "~/platform/db.server";
import { filterOf, listedIn, statusesAskedFor } from "./staff-list-filter.server";
import { beyond, orderBy, placeOf } from "./staff-list-order.server";
import type { Cursor, StaffListQuery } from "./staff-list-query";
import { answerDue, STAFF_TAB_NAMES, STAFF_TABS, type StaffTab, tabStatuses } from "./staff-tabs";

export const PAGE_ROWS = 25;

type Row = {
  id: string;
  reference: string;
  surname: string;
  givenName: string;
  status: ApplicationStatus;
  rankAt: Date;
  regionCode: string | null;
  educationLevel: string | null;
  educationStatus: string | null;
  studyYear: number | null;
  answerBy: Date | null;
  documentsExpected: number;
  documentsPresent: number;
  /** What a packet that is not released yet says. */
  staged: DecisionOutcome | null;
};

export type ListedApplication = Omit<Row, "id" | "rankAt" | "answerBy"> & { answerDue: Date | null; overdue: boolean };

export type StaffList = {
  rows: ListedApplication[];
  now: Date;
  /** May act on them, not only read. */
  mayRun: boolean;
  /** Of the rows in the tab and state asked for; `first` is the place of the first row shown, 1 for the top. */
  total: number;
  first: number;
  /** Under the same filters, so that each count is that of the rows its link leads to. */
  tabs: Record<StaffTab, number>;
  states: Partial<Record<ApplicationStatus, number>>;
  previous?: Cursor;
  next?: Cursor;
  /** What can be filtered by: the cities and districts one can live in, in their order. */
  regions: { code: string; name: Trilingual }[];
};

/**
 * A page of a cohort's applications as staff see them. The rows are one statement, the counts and the regions another,
 * whatever the number of rows.
 * @throws {NotFound} for a cohort the viewer does not run
 */
export function listApplications(
  viewer: Viewer,
  { code, query }: { code: string; query: StaffListQuery },
): Promise<StaffList> {
  return asViewer(viewer, async (tx, now) => {
    const cohort = await findReadableCohort(tx, viewer, code);
    const filter = filterOf(cohort, query, now);
    const page = await rowsOf(tx, now, cohort.id, filter, query);
    const mayRun = canRunCohort(viewer, { programmeId: cohort.programmeId, cohortId: cohort.id });
    return { ...page, now, mayRun, ...(await countsOf(tx, cohort.id, filter, query, page.rows.length)) };
  });
}

const SOURCE = Prisma.sql`application a
  left join decision d on d.application_id = a.id and d.released_at is null and d.skipped is null`;

async function rowsOf(tx: Tx, now: Date, cohortId: string, filter: Prisma.Sql, query: StaffListQuery) {
  const { sort = "newest", after, before } = query;
  const backwards = before !== undefined;
  const found = await tx.$queryRaw<Row[]>`
    select a.id, a.reference, a.surname, a.given_name as "givenName", a.status::text as status, a.rank_at as "rankAt",
      a.region_code as "regionCode", a.education_level as "educationLevel", a.education_status as "educationStatus",
      a.study_year as "studyYear", a.answer_by as "answerBy", a.documents_expected as "documentsExpected",
      a.documents_present as "documentsPresent", d.outcome::text as staged
    from ${SOURCE}
    where ${listedIn(cohortId, statusesAskedFor(query))} and ${filter}
      and ${backwards ? beyond(sort, before, "before") : beyond(sort, after, "after")}
    order by ${orderBy(sort, backwards)} limit ${PAGE_ROWS + 1}`;
  const more = found.length > PAGE_ROWS;
  const shown = backwards ? found.slice(0, PAGE_ROWS).reverse() : found.slice(0, PAGE_ROWS);
  const keys = (row: Row | undefined) => row && placeOf(sort, { ...row, answerBy: answerDue(row) });
  return {
    rows: shown.map((row) => listed(row, now)),
    previous: (backwards ? more : after !== undefined) ? keys(shown[0]) : undefined,
    next: (backwards ? true : more) ? keys(shown.at(-1)) : undefined,
  };
}

function listed({ id: _id, rankAt: _rankAt, answerBy, ...row }: Row, now: Date): ListedApplication {
  const due = answerDue({ ...row, answerBy });
  return { ...row, answerDue: due, overdue: due !== null && due <= now };
}

type Counted = { status: ApplicationStatus; number: number; passed: number };

async function countsOf(tx: Tx, cohortId: string, filter: Prisma.Sql, query: StaffListQuery, rows: number) {
  const { sort = "newest", after, before } = query;
  const passed = before
    ? beyond(sort, before, "before")
    : after
      ? Prisma.sql`not ${beyond(sort, after, "after")}`
      : Prisma.sql`false`;
  const [found] = await tx.$queryRaw<{ counted: Counted[]; regions: { code: string; name: unknown }[] }[]>`
    select
      (select coalesce(json_agg(by_status), '[]') from (
        select a.status, count(*) as number, count(*) filter (where ${passed}) as passed
        from ${SOURCE} where ${listedIn(cohortId, STAFF_TABS.all)} and ${filter} group by a.status) as by_status) as counted,
      (select coalesce(json_agg(json_build_object('code', code, 'name', name) order by position), '[]')
        from region where selectable) as regions`;
  if (!found) throw new Error("counting gave no row");
  const { counted, regions } = found;
  const states = Object.fromEntries(counted.map(({ status, number }) => [status, number]));
  const sum = (of: readonly ApplicationStatus[]) => of.reduce((total, status) => total + (states[status] ?? 0), 0);
  const asked = statusesAskedFor(query);
  const passedRows = counted
    .filter(({ status }) => asked.includes(status))
    .reduce((total, row) => total + row.passed, 0);
  return {
    total: sum(asked),
    first: rows === 0 ? 0 : before ? passedRows - rows + 1 : passedRows + 1,
    regions: regions.map(({ code, name }) => ({ code, name: trilingualSchema.parse(name) })),
    tabs: Object.fromEntries(STAFF_TAB_NAMES.map((tab) => [tab, sum(tabStatuses(tab))])) as Record<StaffTab, number>,
    states,
  };
}
