import { randomUUID } from "node:crypto";
import { type BulkAction, bulkRules } from "~/domain/bulk-runs/bulk-action";
import { BULK_MOST } from "~/domain/bulk-runs/bulk-selection";
import { BULK_PAGE_ROWS } from "~/domain/bulk-runs/get-bulk-run.server";
import type { SelectedRow } from "~/domain/bulk-runs/list-selected.server";
import { previewBulk } from "~/domain/bulk-runs/preview-bulk.server";
import { DETAILS_MAX_CHARS } from "~/domain/decisions/require-reason.server";
import { type Language, textIn } from "~/domain/languages";
import { listName } from "~/domain/people/name";
import type { Viewer } from "~/domain/people/viewer";
import { paths } from "~/paths";
import { blockerWords } from "./blocker-words.server";
import { bulkPage, listCarried, readBulkAsked } from "./bulk-asked";
import { type StaffWords, staffWords } from "./words.server";

/** What would happen to each selected application, in words; `key` names the run that the form may start. */
export async function bulkPreviewView(viewer: Viewer, language: Language, code: string, search: URLSearchParams) {
  const t = staffWords(language);
  const asked = readBulkAsked(search);
  const { action, page } = asked;
  const { rows, reasons } = await previewBulk(viewer, { code, ...asked });
  const possible = rows.filter(({ blockers }) => blockers.length === 0).length;
  const from = (page - 1) * BULK_PAGE_ROWS;
  const shown = rows.slice(from, from + BULK_PAGE_ROWS);
  const pageHref = (number: number) => paths.staffBulk(language, code, bulkPage(search, number));
  return {
    title: t("staff:bulk.titlePreview", { action: t(`staff:bulk.do.${action}`) }),
    intro: t(`staff:bulk.intro.${introOf(action)}`),
    action: t(`staff:bulk.do.${action}`),
    key: randomUUID(),
    possible,
    tooMany: rows.length > BULK_MOST ? blockerWords(t, { key: "bulk.tooMany", params: { most: BULK_MOST } }) : null,
    why: reasonsWhyNot(t, rows),
    rows: shown.map((row) => rowOf(t, language, row)),
    withPlaces: shown.some(({ place }) => place !== null),
    position:
      rows.length > BULK_PAGE_ROWS
        ? t("staff:list.position", { first: from + 1, last: from + shown.length, total: rows.length })
        : null,
    previousHref: page > 1 ? pageHref(page - 1) : null,
    nextHref: rows.length > from + BULK_PAGE_ROWS ? pageHref(page + 1) : null,
    reasons: reasons.map(({ key, text }) => ({ value: key, label: textIn(text, language) })),
    advises: action === "not_select",
    mostChars: DETAILS_MAX_CHARS,
    listHref: paths.staffApplications(language, code, listCarried(asked.list)),
  };
}

export type BulkPreviewView = Awaited<ReturnType<typeof bulkPreviewView>>;

function introOf(action: BulkAction) {
  if (action === "pass" || action === "unstage" || action === "offer") return action;
  return bulkRules(action).letter ? "letter" : "staged";
}

function rowOf(t: StaffWords, language: Language, row: SelectedRow) {
  const { reference, surname, givenName, status, place, blockers, documentsPresent, documentsExpected } = row;
  return {
    reference,
    status,
    name: listName({ surname, givenName }),
    href: paths.staffApplication(language, reference),
    place: place && textIn(place, language),
    blocker: blockers.map((blocker) => blockerWords(t, blocker)).join(". ") || null,
    flag:
      documentsPresent < documentsExpected
        ? t("staff:bulk.documentsMissing", { present: documentsPresent, expected: documentsExpected })
        : "",
  };
}

/** How many are held up by each reason, the most frequent first: with a thousand rows nobody reads every one. */
function reasonsWhyNot(t: StaffWords, rows: SelectedRow[]) {
  const counts = new Map<string, number>();
  for (const blocker of rows.flatMap(({ blockers }) => blockers)) {
    const words = blockerWords(t, blocker);
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([reason, number]) => t("staff:bulk.why", { reason, number }));
}
