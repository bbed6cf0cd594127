import { useTranslation } from "react-i18next";
import { DataTable } from "~/ui/data-table";
import { TextLink } from "~/ui/text-link";
import type { PastPacketView } from "./decisions-view.server";

/** Packets that were carried out or given up, a line each; the row leads to the packet's own page. */
export function PastPackets({ packets }: { packets: PastPacketView[] }) {
  const { t } = useTranslation("staff");
  return (
    <DataTable
      caption={t("decisions.history")}
      rows={packets}
      rowKey={({ number }) => number}
      columns={[
        {
          key: "name",
          head: t("packet.column"),
          main: true,
          cell: ({ name, href, corrects }) => (
            <>
              <TextLink href={href}>{name}</TextLink>
              {corrects === "" ? null : <span className="block text-ink2">{corrects}</span>}
            </>
          ),
        },
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
