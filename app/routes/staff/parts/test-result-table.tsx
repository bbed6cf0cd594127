import { useTranslation } from "react-i18next";
import { DataTable } from "~/ui/data-table";
import { EmptyState } from "~/ui/empty-state";
import { Pagination } from "~/ui/pagination";
import { Tabs } from "~/ui/tabs";
import { TextLink } from "~/ui/text-link";
import type { TestResultsView } from "./test-results-view.server";

/** Who is in a test stage with their results. */
export function TestResultTable({ view }: { view: TestResultsView }) {
  const { t } = useTranslation("staff");
  return (
    <>
      <Tabs
        label={t("testResults.which")}
        tabs={view.tabs.map(({ count, ...tab }) => ({ ...tab, count: String(count) }))}
      />
      {view.rows.length === 0 ? (
        <EmptyState text={t("testResults.nobody")} />
      ) : (
        <DataTable
          caption={t("testResults.caption")}
          rows={view.rows}
          rowKey={({ reference }) => reference}
          columns={[
            {
              key: "name",
              head: t("testResults.who"),
              main: true,
              cell: ({ name, href }) => <TextLink href={href}>{name}</TextLink>,
            },
            {
              key: "reference",
              head: t("testResults.reference"),
              card: "bare",
              cell: ({ reference }) => <span className="tabular">{reference}</span>,
            },
            { key: "result", head: t("testResults.result"), figures: true, card: "end", cell: ({ result }) => result },
            { key: "how", head: t("testResults.how"), card: "bare", cell: ({ how }) => how },
            { key: "when", head: t("testResults.recordedAt"), minor: true, card: "bare", cell: ({ when }) => when },
            ...(view.mayRun
              ? [
                  {
                    key: "enter",
                    head: t("testResults.change"),
                    card: "bare" as const,
                    screen: true,
                    cell: ({ enter, result, name }: (typeof view.rows)[number]) => (
                      <TextLink href={`${enter}#result`}>
                        {result ? t("testResults.correct") : t("testResults.enter")}
                        <span className="sr-only">: {name}</span>
                      </TextLink>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      <Pagination previousHref={view.firstHref} nextHref={view.nextHref} />
    </>
  );
}
