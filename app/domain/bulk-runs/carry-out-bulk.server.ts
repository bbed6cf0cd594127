import { Conflict, NotAllowed, NotFound, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { viewerOf } from "~/domain/people/viewer-of.server";
import { actAsPortal, asSystem, asViewer } from "~/platform/db.server";
import { type BulkAction, isBulkAction } from "./bulk-action";
import { type BulkWords, bulkWordsSchema } from "./bulk-words";
import { doToApplication } from "./do-to-application.server";

type Run = { id: string; action: BulkAction; words: BulkWords; viewer: Viewer | null };
type Row = { id: string; reference: string };

/**
 * Carries out a bulk run with the rights its asker has at this moment, each application in a transaction of its own
 * together with its mark. Begun again after a crash it goes on with the rows that are left; two at once do each row
 * once. A row that fails holds up none of the others.
 * @throws when rows are left that could not be tried: they are tried again
 */
export async function carryOutBulk(runId: string): Promise<void> {
  const found = await loadRun(runId);
  if (!found) return;
  const { run, rows } = found;
  const failures: unknown[] = [];
  for (const row of rows) await carryOutRow(run, row).catch((error: unknown) => failures.push(error));
  await asSystem("bulk_run", (tx, now) =>
    tx.bulkRun.updateMany({
      where: { id: runId, finishedAt: null, rows: { none: { settledAt: null } } },
      data: { finishedAt: now },
    }),
  );
  if (failures.length > 0) throw new AggregateError(failures, "rows of a bulk run failed");
}

function loadRun(runId: string): Promise<{ run: Run; rows: Row[] } | null> {
  return asSystem("bulk_run", async (tx, now) => {
    const run = await tx.bulkRun.findFirst({
      where: { id: runId, finishedAt: null },
      select: { id: true, action: true, words: true, askedById: true },
    });
    if (!run || !isBulkAction(run.action)) return null;
    const rows = await tx.bulkRow.findMany({
      where: { runId, settledAt: null },
      select: { application: { select: { id: true, reference: true } } },
      orderBy: { position: "asc" },
    });
    const { id, action, askedById } = run;
    const viewer = await viewerOf(tx, now, askedById);
    return {
      run: { id, action, words: bulkWordsSchema.parse(run.words), viewer },
      rows: rows.map(({ application }) => application),
    };
  });
}

async function carryOutRow({ id: runId, action, words, viewer }: Run, row: Row): Promise<void> {
  if (!viewer) return skip(runId, row, [{ key: "bulk.askerGone" }]);
  try {
    await asViewer(viewer, async (tx, now) => {
      // Only one process does a row; the others pass it by.
      const [free] = await actAsPortal(
        tx,
        "bulk_run",
        () => tx.$queryRaw<{ found: number }[]>`
          select 1 as found from bulk_row where run_id = ${runId}::uuid and application_id = ${row.id}::uuid
            and settled_at is null for update skip locked`,
      );
      if (!free) return;
      await doToApplication(tx, now, viewer, { action, row, words });
      await tx.bulkRow.update({
        where: { runId_applicationId: { runId, applicationId: row.id } },
        data: { settledAt: now },
        select: { position: true },
      });
    });
  } catch (error) {
    await skip(runId, row, whyOf(error));
  }
}

/** The transaction of a refused row was rolled back whole: its mark is written by itself. */
async function skip(runId: string, row: Row, blockers: RuleBroken["blockers"]): Promise<void> {
  await asSystem("bulk_run", (tx, now) =>
    tx.bulkRow.updateMany({
      where: { runId, applicationId: row.id, settledAt: null },
      data: { settledAt: now, skipped: blockers },
    }),
  );
}

/** @throws what is no refusal but a fault: the row stays to be tried again */
function whyOf(error: unknown): RuleBroken["blockers"] {
  if (error instanceof RuleBroken) return error.blockers;
  if (error instanceof Conflict) return [{ key: "bulk.changedMeanwhile" }];
  if (error instanceof NotAllowed || error instanceof NotFound) return [{ key: "bulk.notYours" }];
  throw error;
}
