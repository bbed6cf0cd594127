import { useTranslation } from "react-i18next";
import { DataTable } from "~/ui/data-table";
import type { PastPacketView } from "./decisions-view.server";
import { packetColumn } from "./packet-column";

/** Packets that were carried out or given up, a line each; the row leads to the packet's own page. */
export function PastPackets({ packets }: { packets: PastPacketView[] }) {
  const { t } = useTranslation("staff");
  return (
    <DataTable
      caption={t("decisions.history")}
      rows={packets}
      rowKey={({ number }) => number}
      columns={[
        packetColumn(t("packet.column")),
        { key: "state", head: t("packet.state"), card: "end", cell: ({ state }) => state },
        {
          key: "released",
          head: t("packet.history.released"),
          card: "bare",
          cell: ({ released }) => <span className="tabular">{released}</span>,
        },
        {
          key: "counts",
          head: t("decisions.result"),
          card: "bare",
          cell: ({ counts }) => <span className="tabular">{counts}</span>,
        },
      ]}
    />
  );
}
