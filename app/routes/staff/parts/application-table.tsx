import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { ApplicationStateMark } from "~/components/application-state-mark";
import type { ApplicationStatus } from "~/generated/prisma/enums";
import { Anchor } from "~/ui/anchor";
import { classNames } from "~/ui/class-names";
import { type Column, DataTable } from "~/ui/data-table";

export type ListedRow = {
  reference: string;
  number: number;
  name: string;
  status: ApplicationStatus;
  region: string;
  education: string;
  answer: string;
  /** Days left to it, or that it is overdue. */
  left: string | null;
  attention: boolean;
  documents: { present: number; expected: number };
  staged: string | null;
  open: boolean;
  panelHref: string;
  pageHref: string;
};

/** A cohort's applications as rows of 36 px. With the panel open some columns make room; names never get narrower. */
export function ApplicationTable({ rows, narrow }: { rows: ListedRow[]; narrow: boolean }) {
  const { t } = useTranslation("staff");
  const columns: Column<ListedRow>[] = [
    {
      key: "select",
      head: t("list.selectHead"),
      headNode: <SelectAll />,
      wide: true,
      screen: true,
      cell: (row) => <Select row={row} />,
    },
    {
      key: "number",
      head: t("list.number"),
      wide: true,
      cell: (row) => <span className="tabular text-ink2">{row.number}</span>,
    },
    { key: "name", head: t("list.name"), main: true, cell: (row) => <Name row={row} /> },
    { key: "state", head: t("list.state"), card: "bare", cell: (row) => <State row={row} /> },
    { key: "region", head: t("list.region"), card: "bare", cell: (row) => row.region },
    {
      key: "education",
      head: t("list.education"),
      cell: (row) => <span className={narrow ? "max-[88rem]:hidden" : undefined}>{row.education}</span>,
      minor: true,
      wide: true,
    },
    {
      key: "answer",
      head: t("list.answerBy"),
      card: "inline",
      cell: (row) => (
        <span className={classNames("tabular", row.attention && "text-zeferan-text")}>
          {row.answer}
          {row.left ? <span className="ml-2 text-ink2 max-wide:hidden">{row.left}</span> : null}
        </span>
      ),
    },
    { key: "documents", head: t("list.docs"), card: "inline", cell: (row) => <Documents of={row.documents} /> },
  ];
  return (
    <DataTable
      caption={t("list.title")}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.reference}
      current={(row) => row.open}
    />
  );
}

/** Ticks the whole page; there with JavaScript only. */
function SelectAll() {
  const { t } = useTranslation("staff");
  const [alive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);
  if (!alive) return t("list.selectHead");
  return (
    <label className="inline-flex size-7 cursor-pointer items-center justify-center">
      <input
        type="checkbox"
        className="tick"
        onChange={({ currentTarget: { form, checked } }) => {
          for (const box of form?.querySelectorAll<HTMLInputElement>("input[name=reference]") ?? [])
            box.checked = checked;
        }}
      />
      <span className="sr-only">{t("list.selectAll")}</span>
    </label>
  );
}

function Select({ row }: { row: ListedRow }) {
  const { t } = useTranslation("staff");
  return (
    <label className="inline-flex size-7 cursor-pointer items-center justify-center">
      <input type="checkbox" name="reference" value={row.reference} className="tick" />
      <span className="sr-only">{t("list.select", { name: row.name })}</span>
    </label>
  );
}

/** Wide, the name opens the panel; where there is no room for it, the page. */
function Name({ row }: { row: ListedRow }) {
  const look = "whitespace-nowrap hover:text-xezer hover:underline";
  return (
    <>
      <Anchor href={row.panelHref} data-row-link className={classNames(look, "max-desktop:hidden")}>
        {row.name}
      </Anchor>
      <Anchor href={row.pageHref} className={classNames(look, "desktop:hidden")}>
        {row.name}
      </Anchor>
    </>
  );
}

function State({ row }: { row: ListedRow }) {
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      <ApplicationStateMark status={row.status} reader="staff" />
      {row.staged ? <span className="text-ink2">· {row.staged}</span> : null}
    </span>
  );
}

function Documents({ of: { present, expected } }: { of: ListedRow["documents"] }) {
  const { t } = useTranslation("staff");
  const missing = present < expected;
  if (present === 0 && expected === 0) {
    return (
      <span className="text-ink3">
        <span aria-hidden="true">–</span>
        <span className="sr-only">{t("list.noDocuments")}</span>
      </span>
    );
  }
  return (
    <span className={classNames("tabular", missing && "font-semibold text-zeferan-text")}>
      {present}/{expected}
    </span>
  );
}
