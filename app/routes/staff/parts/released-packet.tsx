import { useTranslation } from "react-i18next";
import { Note } from "~/ui/note";
import type { RefusedPacket } from "./act-on-packet.server";
import { CorrectPacket } from "./correct-packet";
import { PacketHistory } from "./packet-history";
import { PacketRows } from "./packet-rows";
import type { PacketView } from "./packet-view.server";
import { Section } from "./section";

/** A packet that was carried out or given up: read only. What became of each row, who answers for it, corrections. */
export function ReleasedPacket({ packet, refused }: { packet: PacketView; refused: RefusedPacket | null }) {
  const { t } = useTranslation("staff");
  const { result, state } = packet;
  return (
    <Section label={`${t("decisions.packet", { number: packet.number })} · ${packet.stateWords}`}>
      {state === "released" ? (
        <Note tone={result.skipped === 0 ? "success" : "attention"} className="mb-4">
          {t("decisions.counts", result)}
        </Note>
      ) : null}
      <div className="grid gap-x-12 gap-y-5 wide:grid-cols-[minmax(0,1fr)_20rem]">
        {packet.total === 0 ? <p className="text-ink2">{t("packet.emptied")}</p> : <PacketRows packet={packet} />}
        <div className="min-w-0 space-y-4 max-wide:order-first">
          <PacketHistory history={packet.history} />
          {state === "released" ? <p className="text-ink2">{t("packet.immutable")}</p> : null}
          {packet.correctable.length > 0 ? <CorrectPacket packet={packet} refused={refused} /> : null}
        </div>
      </div>
    </Section>
  );
}
