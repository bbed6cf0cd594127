import { useTranslation } from "react-i18next";
import { ApplicationStateMark } from "~/components/application-state-mark";
import { EnrolmentStateMark } from "~/components/enrolment-state-mark";
import { type Column, DataTable } from "~/ui/data-table";
import { Lozenge } from "~/ui/lozenge";
import { TextLink } from "~/ui/text-link";
import type { EnrolmentRow } from "./enrolments-view.server";

/** Columns that stand only where somebody has something in them. */
const MAY_BE_EMPTY = ["place", "due", "travel", "emergencyCare", "contacts", "reasons"] as const;

/** Who took a place: where they stand, since when, and what is needed. */
export function EnrolmentTable({ caption, rows }: { caption: string; rows: EnrolmentRow[] }) {
  const { t } = useTranslation("staff");
  const columns: Column<EnrolmentRow>[] = [
    {
      key: "name",
      head: t("list.name"),
      main: true,
      cell: ({ name, href }) => <TextLink href={href}>{name}</TextLink>,
    },
    { key: "state", head: t("list.state"), card: "bare", cell: (row) => <State row={row} /> },
    {
      key: "since",
      head: t("seats.since"),
      card: "inline",
      cell: ({ since }) => <span className="tabular">{since}</span>,
    },
    { key: "place", head: t("enrolments.place"), cell: ({ place }) => place },
    {
      key: "due",
      head: t("enrolments.unitDue"),
      cell: ({ due, overdue }) => <span className={overdue ? "tabular font-semibold text-nar" : "tabular"}>{due}</span>,
    },
    { key: "travel", head: t("consent.travel"), card: "inline", cell: ({ travel }) => travel },
    { key: "emergencyCare", head: t("consent.emergencyCare"), card: "inline", cell: (row) => row.emergencyCare },
    {
      key: "contacts",
      head: t("consent.contact"),
      cell: ({ contacts }) => <span className="tabular">{contacts}</span>,
    },
    { key: "reasons", head: t("action.reasons"), cell: ({ reasons }) => reasons, minor: true },
  ];
  const used = columns.filter(({ key }) => {
    const of = MAY_BE_EMPTY.find((name) => name === key);
    return of === undefined || rows.some((row) => row[of] !== "");
  });
  return <DataTable caption={caption} columns={used} rows={rows} rowKey={({ reference }) => reference} />;
}

function State({ row: { enrolment, status, stage, removalAsked } }: { row: EnrolmentRow }) {
  const { t } = useTranslation("staff");
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1 whitespace-nowrap">
      {enrolment ? <EnrolmentStateMark state={enrolment} /> : <ApplicationStateMark status={status} reader="staff" />}
      {stage === "secondRound" || stage === "waitingUnit" ? (
        <Lozenge tone={stage === "secondRound" ? "wrong" : "turn"}>{t(`enrolments.list.${stage}`)}</Lozenge>
      ) : null}
      {removalAsked ? <Lozenge tone="turn">{t("enrolments.list.removalAsked")}</Lozenge> : null}
    </span>
  );
}
