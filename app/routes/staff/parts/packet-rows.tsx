import { useTranslation } from "react-i18next";
import { Pagination } from "~/ui/pagination";
import { Tabs } from "~/ui/tabs";
import { PacketTable } from "./packet-table";
import type { PacketView } from "./packet-view.server";

/** The rows of a packet, one page of them, by outcome where there are several. */
export function PacketRows({ packet }: { packet: PacketView }) {
  const { t } = useTranslation("staff");
  return (
    <div className="min-w-0">
      {packet.filters.length > 2 ? <Tabs label={t("packet.filter")} tabs={packet.filters} /> : null}
      <PacketTable packet={packet} />
      <Pagination previousHref={packet.previousHref ?? undefined} nextHref={packet.nextHref ?? undefined} />
    </div>
  );
}
