import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { type Column, DataTable } from "~/ui/data-table";
import { TextLink } from "~/ui/text-link";
import type { PacketView } from "./packet-view.server";

type Row = PacketView["rows"][number];

/** One page of a packet's decisions, in the order of their release. */
export function PacketTable({ packet }: { packet: PacketView }) {
  const { t } = useTranslation("staff");
  const { rows, over, state } = packet;
  const removable = packet.mayRun && (state === "collecting" || state === "approved");
  const columns: Column<Row>[] = [
    // Whoever goes on to the next stage or is refused has no rank.
    ...(rows.some(({ rank }) => rank !== "")
      ? [{ key: "rank", head: t("decisions.rank"), figures: true, card: "lead" as const, cell: (row: Row) => row.rank }]
      : []),
    {
      key: "name",
      head: t("decisions.person"),
      main: true,
      cell: (row) => (
        <>
          <TextLink href={row.href} className="tablet:whitespace-nowrap">
            {row.name}
          </TextLink>
          <span className="block whitespace-nowrap font-normal text-ink2 text-small">{row.reference}</span>
        </>
      ),
    },
    {
      key: "outcome",
      head: t("decisions.outcome"),
      card: "bare",
      cell: (row) => (
        <>
          <span className="whitespace-nowrap">{row.outcome}</span>
          {row.place === null ? null : <span className="block text-ink2">{row.place}</span>}
          {row.changed ? <span className="block text-nar">{t("skipped.changed")}</span> : null}
          {row.reasons === "" ? null : <span className="block text-ink2">{row.reasons}</span>}
        </>
      ),
    },
    ...(rows.some(({ score }) => score !== "")
      ? [{ key: "score", head: t("packet.score"), figures: true, card: "end" as const, cell: (row: Row) => row.score }]
      : []),
    // The same name in every row says nothing: the packet's history names who began it.
    ...(new Set([packet.begunBy, ...rows.map(({ decidedBy }) => decidedBy)]).size > 1
      ? [
          {
            key: "by",
            head: t("decisions.decidedBy"),
            minor: true,
            card: "inline" as const,
            cell: (row: Row) => row.decidedBy,
          },
        ]
      : []),
    ...(over || state === "releasing"
      ? [
          {
            key: "result",
            head: t("decisions.result"),
            card: "bare" as const,
            cell: (row: Row) => <Result row={row} />,
          },
        ]
      : [{ key: "mail", head: t("decisions.mail"), card: "bare" as const, cell: (row: Row) => <Mail row={row} /> }]),
    ...(removable
      ? [
          {
            key: "remove",
            head: t("decisions.remove"),
            card: "bare" as const,
            cell: (row: Row) => <Remove row={row} here={packet.here} />,
          },
        ]
      : []),
  ];
  return (
    <DataTable
      caption={t("decisions.caption", { number: packet.number })}
      columns={columns}
      rows={rows}
      rowKey={({ reference }) => reference}
    />
  );
}

function Result({ row: { result, skipped } }: { row: Row }) {
  return <span className={skipped ? "text-nar" : undefined}>{result}</span>;
}

function Mail({ row }: { row: Row }) {
  const { t } = useTranslation("staff");
  return (
    <TextLink
      href={row.mailHref}
      className="whitespace-nowrap"
      aria-label={t("decisions.showMailOf", { name: row.name })}
    >
      {t("decisions.showMail")}
    </TextLink>
  );
}

function Remove({ row, here }: { row: Row; here: string }) {
  const { t } = useTranslation("staff");
  return (
    <Form method="post" action={here}>
      <input type="hidden" name="reference" value={row.reference} />
      <Button
        name="intent"
        value="remove"
        look="danger"
        width="hug"
        aria-label={t("decisions.removeOf", { name: row.name })}
      >
        {t("decisions.remove")}
      </Button>
    </Form>
  );
}
