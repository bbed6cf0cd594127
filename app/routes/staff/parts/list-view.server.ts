import { APPLICATION_STATUSES, isReturned } from "~/domain/applications/application";
import { staffLabelKey } from "~/domain/applications/labels";
import {
  type ListedApplication,
  listApplications,
  type StaffList,
} from "~/domain/applications/list-applications.server";
import { SORTS, type StaffListQuery, staffListSearch } from "~/domain/applications/staff-list-query";
import { STAFF_TAB_NAMES, tabStatuses } from "~/domain/applications/staff-tabs";
import { bulkActionsIn } from "~/domain/bulk-runs/bulk-action";
import { bakuDaysUntil } from "~/domain/calendar/baku-time";
import { type Language, textIn } from "~/domain/languages";
import { listName } from "~/domain/people/name";
import type { Viewer } from "~/domain/people/viewer";
import { paths } from "~/paths";
import { listCarried } from "./bulk-asked";
import { EDUCATION_LEVELS, educationWords, lastDay, lastMinute, type StaffWords, staffWords } from "./words.server";

type Asked = { code: string; query: StaffListQuery; open: string | null };

/** Filters are kept from page to page; places in the order are not. */
const PLAIN = { after: undefined, before: undefined } as const;

/** A page of the list in words, with every address on it. */
export async function listView(viewer: Viewer, language: Language, { code, query, open }: Asked) {
  const list = await listApplications(viewer, { code, query });
  const { regions } = list;
  const t = staffWords(language);
  const href = (change: StaffListQuery & { open?: string }) => {
    const { open: reference, ...rest } = change;
    const search = staffListSearch({ ...query, ...rest });
    const opened = reference ? `${search === "" ? "?" : `${search}&`}open=${encodeURIComponent(reference)}` : search;
    return paths.staffApplications(language, code, opened);
  };
  const regionName = new Map(regions.map(({ code: region, name }) => [region, textIn(name, language)]));
  const filters = filtersOf(t, language, query, regions);
  const at = list.rows.findIndex(({ reference }) => reference === open);
  const neighbour = (step: number) => {
    const row = at < 0 ? undefined : list.rows[at + step];
    return row ? href({ open: row.reference }) : null;
  };
  return {
    title: t("staff:list.title"),
    tabs: tabsOf(list, query, href),
    filters,
    sorts: SORTS.map((sort) => ({ value: sort, label: t(`staff:sort.${sort}`) })),
    kept: { q: query.q, tab: query.tab, until: query.until, sort: query.sort ?? "newest" },
    rows: list.rows.map((row) => ({
      ...rowOf(t, row, list.now, regionName),
      status: row.status,
      open: row.reference === open,
      panelHref: href({ open: row.reference }),
      pageHref: paths.staffApplication(language, row.reference),
    })),
    position: t("staff:list.position", {
      first: list.first,
      last: list.first + list.rows.length - 1,
      total: list.total,
    }),
    previousHref: list.previous ? href({ before: list.previous, after: undefined }) : null,
    nextHref: list.next ? href({ after: list.next, before: undefined }) : null,
    asked: filterWords(t, filters, query),
    clearHref: paths.staffApplications(language, code, staffListSearch({ tab: query.tab, sort: query.sort })),
    closeHref: href({}),
    openHref: href({ open: open ?? "" }),
    panel: { previousHref: neighbour(-1), nextHref: neighbour(1) },
    bulkHref: paths.staffBulk(language, code),
    bulk: {
      actions: list.mayRun ? bulkActionsIn(query.tab ?? "all") : [],
      list: listCarried(query),
      total: list.total,
    },
  };
}

/** Days left to the answer, in the list's last column but one; nothing once it is overdue or stands still. */
function leftOf(t: StaffWords, { answerDue, overdue }: ListedApplication, now: Date): string | null {
  if (answerDue === null) return null;
  if (overdue) return t("staff:list.overdue");
  return t("staff:list.daysLeft", { number: bakuDaysUntil(new Date(answerDue.getTime() - 1), now) });
}

function rowOf(t: StaffWords, row: ListedApplication, now: Date, regionName: Map<string, string>) {
  const paused = isReturned(row.status);
  return {
    reference: row.reference,
    number: Number(row.reference.slice(row.reference.lastIndexOf("-") + 1)),
    name: listName(row),
    region: row.regionCode ? (regionName.get(row.regionCode) ?? row.regionCode) : t("staff:none"),
    education: educationWords(t, row) ?? t("staff:none"),
    answer: row.answerDue ? lastDay(row.answerDue) : t(paused ? "staff:list.held" : "staff:none"),
    left: leftOf(t, row, now),
    attention: paused || row.overdue,
    documents: { present: row.documentsPresent, expected: row.documentsExpected },
    staged: row.staged ? t(`staff:list.staged.${row.staged}`) : null,
  };
}

/** Tabs without rows are left out, but for the whole list and the tab one is on. */
function tabsOf(list: StaffList, query: StaffListQuery, href: (change: StaffListQuery) => string) {
  return STAFF_TAB_NAMES.filter((tab) => tab === "all" || tab === query.tab || list.tabs[tab] > 0).map((tab) => ({
    tab,
    count: list.tabs[tab],
    current: tab === (query.tab ?? "all"),
    href: href({ ...PLAIN, state: undefined, tab: tab === "all" ? undefined : tab }),
  }));
}

function filtersOf(t: StaffWords, language: Language, query: StaffListQuery, regions: StaffList["regions"]) {
  const states = tabStatuses(query.tab ?? "all");
  return [
    {
      name: "region",
      label: t("staff:list.region"),
      value: query.region ?? "",
      options: regions.map(({ code, name }) => ({ value: code, label: textIn(name, language) })),
    },
    {
      name: "education",
      label: t("staff:list.education"),
      value: query.education ?? "",
      options: EDUCATION_LEVELS.map((level) => ({ value: level, label: t(`staff:education.${level}`) })),
    },
    {
      name: "state",
      label: t("staff:list.state"),
      value: query.state ?? "",
      options: APPLICATION_STATUSES.filter((status) => states.includes(status)).map((status) => ({
        value: status,
        label: t(`states:${staffLabelKey(status)}`),
      })),
    },
    {
      name: "answer",
      label: t("staff:list.answer"),
      value: query.answer ?? "",
      options: [
        { value: "overdue", label: t("staff:list.answerOverdue") },
        { value: "week", label: t("staff:list.answerWeek") },
      ],
    },
    {
      name: "documents",
      label: t("staff:list.documents"),
      value: query.documents ?? "",
      options: [
        { value: "missing", label: t("staff:list.documentsMissing") },
        { value: "complete", label: t("staff:list.documentsComplete") },
      ],
    },
    {
      name: "decision",
      label: t("staff:list.decision"),
      value: query.decision ?? "",
      options: [
        { value: "none", label: t("staff:list.decisionNone") },
        { value: "staged", label: t("staff:list.decisionStaged") },
      ],
    },
  ];
}

/** What the list was asked for, in words: an empty list says why it is empty. */
function filterWords(t: StaffWords, filters: ReturnType<typeof filtersOf>, query: StaffListQuery): string {
  const chosen = filters.flatMap(({ label, value, options }) => {
    const option = options.find((each) => each.value === value);
    return option ? [t("staff:list.filterValue", { name: label, value: option.label })] : [];
  });
  const until = query.until ? [t("staff:list.untilValue", { at: lastMinute(new Date(query.until)) })] : [];
  return [...(query.q ? [t("staff:list.searchValue", { q: query.q })] : []), ...chosen, ...until].join(", ");
}
