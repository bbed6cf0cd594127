import { bulkRules } from "~/domain/bulk-runs/bulk-action";
import { BULK_PAGE_ROWS, getBulkRun } from "~/domain/bulk-runs/get-bulk-run.server";
import { displayMoment } from "~/domain/calendar/deadline";
import type { Language } from "~/domain/languages";
import { listName } from "~/domain/people/name";
import type { Viewer } from "~/domain/people/viewer";
import { paths } from "~/paths";
import { blockerWords } from "./blocker-words.server";
import { undoSearch } from "./bulk-asked";
import { staffWords } from "./words.server";

type Asked = { code: string; id: string; page: number };

/** How far a bulk run is and what became of each application, in words. */
export async function bulkResultView(viewer: Viewer, language: Language, { code, id, page }: Asked) {
  const t = staffWords(language);
  const run = await getBulkRun(viewer, { code, id, page });
  const { action, total, done, skipped } = run;
  const settled = done + skipped;
  const from = (page - 1) * BULK_PAGE_ROWS;
  const { staged } = bulkRules(action);
  return {
    title: t("staff:bulk.titleResult", { action: t(`staff:bulk.do.${action}`) }),
    askedAt: t("staff:bulk.askedAt", { at: displayMoment(run.askedAt) }),
    finished: settled === total ? { done, skipped } : null,
    percent: Math.floor((settled / Math.max(1, total)) * 100),
    progress: t("staff:bulk.progressText", { settled, total }),
    rows: run.rows.map((row) => ({
      reference: row.reference,
      name: listName(row),
      status: row.status,
      href: paths.staffApplication(language, row.reference),
      result: row.skipped.map((blocker) => blockerWords(t, blocker)).join(". ") || null,
      settled: row.settled,
    })),
    position:
      total > BULK_PAGE_ROWS
        ? t("staff:list.position", { first: from + 1, last: from + run.rows.length, total })
        : null,
    previousHref: page > 1 ? paths.staffBulkRun(language, code, id, page - 1) : null,
    nextHref: total > from + BULK_PAGE_ROWS ? paths.staffBulkRun(language, code, id, page + 1) : null,
    undoHref: staged && done > 0 ? paths.staffBulk(language, code, undoSearch(id)) : null,
    decisionsHref: staged && done > 0 ? paths.staffDecisions(language, code) : null,
    listHref: paths.staffApplications(language, code),
  };
}

export type BulkResultView = Awaited<ReturnType<typeof bulkResultView>>;
