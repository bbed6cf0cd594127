import { findReadableCohort } from "~/domain/cohorts/find-readable-cohort.server";
import { type Blocker, NotFound } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import type { ApplicationStatus } from "~/generated/prisma/enums";
import { asViewer } from "~/platform/db.server";
import { type BulkAction, isBulkAction } from "./bulk-action";
import { skippedSchema } from "./bulk-words";

export const BULK_PAGE_ROWS = 100;

export type BulkResultRow = {
  reference: string;
  surname: string;
  givenName: string;
  status: ApplicationStatus;
  settled: boolean;
  /** Why nothing was done; empty when it was, or is still to be. */
  skipped: Blocker[];
};

export type BulkRunView = {
  action: BulkAction;
  askedAt: Date;
  total: number;
  done: number;
  skipped: number;
  /** A page of the rows, the skipped ones first. */
  rows: BulkResultRow[];
};

type Row = Omit<BulkResultRow, "skipped"> & { skipped: unknown };

/**
 * A bulk run of a cohort: how far it is, and what became of each application.
 * @param input.page 1 for the first @throws {NotFound} for a cohort that is not theirs, or a run of another one
 */
export function getBulkRun(viewer: Viewer, input: { code: string; id: string; page: number }): Promise<BulkRunView> {
  return asViewer(viewer, async (tx) => {
    const cohort = await findReadableCohort(tx, viewer, input.code);
    const run = await tx.bulkRun.findFirst({
      where: { id: input.id, cohortId: cohort.id },
      select: { action: true, askedAt: true },
    });
    if (!run || !isBulkAction(run.action)) throw new NotFound();
    const [counts] = await tx.$queryRaw<{ total: number; done: number; skipped: number }[]>`
      select count(*)::int as total, (count(*) filter (where skipped is not null))::int as skipped,
        (count(*) filter (where settled_at is not null and skipped is null))::int as done
      from bulk_row where run_id = ${input.id}::uuid`;
    const rows = await tx.$queryRaw<Row[]>`
      select a.reference, coalesce(a.surname, '') as surname, coalesce(a.given_name, '') as "givenName",
        a.status::text as status, r.settled_at is not null as settled, coalesce(r.skipped, '[]') as skipped
      from bulk_row r join application a on a.id = r.application_id
      where r.run_id = ${input.id}::uuid
      order by r.skipped is null, r.position limit ${BULK_PAGE_ROWS} offset ${(input.page - 1) * BULK_PAGE_ROWS}`;
    return {
      action: run.action,
      askedAt: run.askedAt,
      ...(counts ?? { total: 0, done: 0, skipped: 0 }),
      rows: rows.map((row) => ({ ...row, skipped: skippedSchema.parse(row.skipped) })),
    };
  });
}
