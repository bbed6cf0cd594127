import { useTranslation } from "react-i18next";
import { DataTable } from "~/ui/data-table";
import type { OtherPacketView } from "./decisions-view.server";
import { packetColumn } from "./packet-column";

/** Packets that wait beside the one that is worked on, a line each; the row leads to the packet's own page. */
export function OtherPackets({ packets }: { packets: OtherPacketView[] }) {
  const { t } = useTranslation("staff");
  return (
    <DataTable
      caption={t("decisions.others")}
      rows={packets}
      rowKey={({ number }) => number}
      columns={[
        packetColumn(t("packet.column")),
        {
          key: "state",
          head: t("packet.state"),
          card: "end",
          cell: ({ state, releaseAt }) => (
            <>
              {state}
              {releaseAt === "" ? null : <span className="tabular block whitespace-nowrap text-ink2">{releaseAt}</span>}
            </>
          ),
        },
        { key: "rows", head: t("decisions.rows"), figures: true, cell: ({ rows }) => rows },
        {
          key: "begun",
          head: t("packet.history.made"),
          card: "inline",
          cell: ({ begun }) => <span className="tabular">{begun}</span>,
        },
      ]}
    />
  );
}
