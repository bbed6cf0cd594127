import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { type Column, DataTable } from "~/ui/data-table";
import { TextLink } from "~/ui/text-link";
import type { PendingPacketView } from "./decisions-view.server";

type Row = PendingPacketView["rows"][number];

/** Every decision of a pending packet, in the order of its release. */
export function PacketTable({ packet, removable }: { packet: PendingPacketView; removable: boolean }) {
  const { t } = useTranslation("staff");
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
          {row.changed ? <span className="block text-nar">{t("skipped.changed")}</span> : null}
          {row.reasons === "" ? null : <span className="block text-ink2">{row.reasons}</span>}
        </>
      ),
    },
    { key: "rank", head: t("decisions.rank"), figures: true, cell: (row) => row.rank },
    { key: "by", head: t("decisions.decidedBy"), minor: true, cell: (row) => row.decidedBy },
    {
      key: "mail",
      head: t("decisions.mail"),
      cell: (row) => (
        <TextLink
          href={row.mailHref}
          className="whitespace-nowrap"
          aria-label={t("decisions.showMailOf", { name: row.name })}
        >
          {t("decisions.showMail")}
        </TextLink>
      ),
    },
    ...(removable ? [{ key: "remove", head: t("decisions.remove"), cell: (row: Row) => <Remove row={row} /> }] : []),
  ];
  return (
    <DataTable
      caption={t("decisions.caption", { number: packet.number })}
      columns={columns}
      rows={packet.rows}
      rowKey={({ reference }) => reference}
    />
  );
}

function Remove({ row }: { row: Row }) {
  const { t } = useTranslation("staff");
  return (
    <Form method="post">
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
