import { recordAudit } from "~/domain/audit/record-audit.server";
import { findReadableCohort } from "~/domain/cohorts/find-readable-cohort.server";
import { requireReason } from "~/domain/decisions/require-reason.server";
import { type Blocker, Conflict, NotAllowed, RuleBroken } from "~/domain/errors";
import { canRunCohort } from "~/domain/people/policy";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer, type Tx } from "~/platform/db.server";
import { enqueueJob } from "~/platform/jobs.server";
import { type BulkAction, bulkRules } from "./bulk-action";
import { BULK_RUN } from "./bulk-job";
import { BULK_AT_ONCE, BULK_MOST, type BulkSelection } from "./bulk-selection";
import type { BulkWords } from "./bulk-words";
import { listSelected, type SelectedRow } from "./list-selected.server";

export type BulkOrder = {
  /** Made by the page that shows the preview: the same form sent twice is one run. */
  id: string;
  code: string;
  action: BulkAction;
  selection: BulkSelection;
  /** How many the preview promised: a list that has changed since is shown again first. */
  expected: number;
  words: BulkWords;
};

/** Seconds the job of a small run waits: it only finishes what the request could not. */
const AFTER_REQUEST_SECONDS = 20;

/**
 * Writes down a bulk run with every row of it, and the job that carries it out. Rows that cannot be done are settled
 * at once with their reasons.
 * @returns whether it is small enough to be carried out while the browser waits
 * @throws {RuleBroken} when reasons are missing or the list has changed since the preview
 */
export function startBulk(viewer: Viewer, order: BulkOrder): Promise<{ id: string; atOnce: boolean }> {
  return asViewer(viewer, async (tx, now) => {
    const cohort = await findReadableCohort(tx, viewer, order.code);
    if (!canRunCohort(viewer, { programmeId: cohort.programmeId, cohortId: cohort.id })) throw new NotAllowed(true);
    if (await isKnown(tx, viewer, cohort.id, order.id)) return { id: order.id, atOnce: false };
    const rows = await listSelected(tx, now, viewer, cohort, order);
    const blockers = await blockersToStart(tx, rows, order);
    if (blockers.length > 0) throw new RuleBroken(blockers);

    const { count } = await tx.bulkRun.createMany({
      data: {
        id: order.id,
        cohortId: cohort.id,
        action: order.action,
        words: order.words,
        askedById: viewer.personId,
        askedAt: now,
      },
      skipDuplicates: true,
    });
    // The same form, a moment ago: that one does it.
    if (count === 0) return { id: order.id, atOnce: false };
    await writeRows(tx, now, order.id, rows);
    const atOnce = rows.length <= BULK_AT_ONCE;
    await enqueueJob(tx, BULK_RUN, { runId: order.id }, { afterSeconds: atOnce ? AFTER_REQUEST_SECONDS : 0 });
    await recordAudit(tx, now, {
      actor: "person",
      actorPersonId: viewer.personId,
      action: "start_bulk",
      entity: "bulk_run",
      entityId: order.id,
      fields: [order.action],
    });
    return { id: order.id, atOnce };
  });
}

/** @throws {Conflict} for an id that is somebody else's run */
async function isKnown(tx: Tx, viewer: Viewer, cohortId: string, id: string): Promise<boolean> {
  const run = await tx.bulkRun.findUnique({ where: { id }, select: { askedById: true, cohortId: true } });
  if (run && (run.askedById !== viewer.personId || run.cohortId !== cohortId)) throw new Conflict();
  return run !== null;
}

async function blockersToStart(tx: Tx, rows: SelectedRow[], order: BulkOrder): Promise<Blocker[]> {
  const { reasons } = bulkRules(order.action);
  const possible = rows.filter(({ blockers }) => blockers.length === 0).length;
  if (rows.length > BULK_MOST) return [{ key: "bulk.tooMany", params: { most: BULK_MOST } }];
  if (possible === 0) return [{ key: "bulk.nothingToDo" }];
  if (possible !== order.expected) return [{ key: "bulk.changedSincePreview", params: { number: possible } }];
  if (reasons === null) return [];
  const given = { reasonKeys: order.words.reasonKeys, details: order.words.details };
  return [
    ...(given.reasonKeys.length === 0 ? [{ key: "application.reasonMissing", field: "reasonKeys" }] : []),
    ...(await requireReason(tx, reasons, given)),
  ];
}

async function writeRows(tx: Tx, now: Date, runId: string, rows: SelectedRow[]): Promise<void> {
  const written = rows.map(({ id, blockers }, at) => ({
    id,
    position: at + 1,
    skipped: blockers.length > 0 ? blockers : null,
  }));
  await tx.$executeRaw`
    insert into bulk_row (run_id, application_id, position, settled_at, skipped)
    select ${runId}::uuid, r.id, r.position, case when r.skipped is null then null else ${now}::timestamptz end, r.skipped
    from jsonb_to_recordset(${JSON.stringify(written)}::jsonb) as r(id uuid, position int, skipped jsonb)`;
}
