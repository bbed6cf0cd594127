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
    {
      key: "name",
      head: t("decisions.person"),
      main: true,
      cell: (row) => (
        <TextLink href={row.href} className="whitespace-nowrap">
          {row.name}
        </TextLink>
      ),
    },
    {
      key: "outcome",
      head: t("decisions.outcome"),
      cell: (row) => (
        <>
          <span className="whitespace-nowrap">{row.outcome}</span>
          {row.place === null ? null : <span className="block text-ink2">{row.place}</span>}
          {row.changed ? <span className="block text-nar">{t("skipped.changed")}</span> : null}
          {row.reasons === "" ? null : <span className="block text-ink2">{row.reasons}</span>}
        </>
      ),
    },
    { key: "rank", head: t("decisions.rank"), figures: true, cell: (row) => row.rank },
    ...(rows.some(({ score }) => score !== "")
      ? [{ key: "score", head: t("packet.score"), figures: true, cell: (row: Row) => row.score }]
      : []),
    // The same name in every row says nothing: the packet's history names who began it.
    ...(new Set([packet.begunBy, ...rows.map(({ decidedBy }) => decidedBy)]).size > 1
      ? [{ key: "by", head: t("decisions.decidedBy"), minor: true, cell: (row: Row) => row.decidedBy }]
      : []),
    ...(over || state === "releasing"
      ? [{ key: "result", head: t("decisions.result"), cell: (row: Row) => row.result }]
      : [{ key: "mail", head: t("decisions.mail"), cell: (row: Row) => <Mail row={row} /> }]),
    ...(removable
      ? [{ key: "remove", head: t("decisions.remove"), cell: (row: Row) => <Remove row={row} here={packet.here} /> }]
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
