import { useTranslation } from "react-i18next";
import { DataTable } from "~/ui/data-table";
import { Disclosure } from "~/ui/disclosure";
import { TextLink } from "~/ui/text-link";
import type { PastPacketView } from "./decisions-view.server";

/** A packet that was carried out or given up, with what became of each row. */
export function PastPacket({ packet }: { packet: PastPacketView }) {
  const { t } = useTranslation("staff");
  const title = [t("decisions.packet", { number: packet.number }), packet.stateWords].join(" · ");
  return (
    <div className="border-line border-t py-1.5">
      <Disclosure summary={title}>
        <DataTable
          caption={title}
          rows={packet.rows}
          rowKey={({ reference }) => reference}
          columns={[
            {
              key: "name",
              head: t("decisions.person"),
              main: true,
              cell: (row) => <TextLink href={row.href}>{row.name}</TextLink>,
            },
            { key: "outcome", head: t("decisions.outcome"), cell: (row) => row.outcome },
            { key: "rank", head: t("decisions.rank"), figures: true, cell: (row) => row.rank },
            { key: "result", head: t("decisions.result"), cell: (row) => row.result },
          ]}
        />
      </Disclosure>
      {packet.released ? (
        <p className="tabular text-ink2">
          {packet.released} · {packet.counts}
        </p>
      ) : null}
    </div>
  );
}
