import { useTranslation } from "react-i18next";
import { DataTable } from "~/ui/data-table";
import { Pagination } from "~/ui/pagination";
import { TextLink } from "~/ui/text-link";
import type { TestImportView } from "./test-import-view.server";

/** The lines of a file with what becomes of each, those that are not taken first. */
export function TestImportLines({ view }: { view: TestImportView }) {
  const { t } = useTranslation("staff");
  return (
    <>
      {view.faults ? (
        <p className="mb-2">
          <TextLink href={view.faults}>{t("testImport.faults")}</TextLink>
        </p>
      ) : null}
      <DataTable
        caption={t("testImport.lines")}
        rows={view.rows}
        rowKey={({ line }) => line}
        columns={[
          { key: "line", head: t("testImport.line"), figures: true, card: "lead", cell: ({ line }) => line },
          {
            key: "reference",
            head: t("testResults.reference"),
            main: true,
            cell: ({ reference }) => <span className="tabular break-all">{reference}</span>,
          },
          { key: "typed", head: t("testImport.typed"), figures: true, cell: ({ typed }) => typed },
          { key: "percent", head: t("testResults.result"), figures: true, card: "end", cell: ({ percent }) => percent },
          {
            key: "words",
            head: t("testImport.becomes"),
            card: "bare",
            cell: ({ words, fault }) => <span className={fault ? "font-semibold text-nar" : undefined}>{words}</span>,
          },
        ]}
      />
      <Pagination position={view.position} previousHref={view.previousHref} nextHref={view.nextHref} />
    </>
  );
}
