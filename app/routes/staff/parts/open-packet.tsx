import { useTranslation } from "react-i18next";
import { Note } from "~/ui/note";
import { TextLink } from "~/ui/text-link";
import type { RefusedPacket } from "./act-on-packet.server";
import { ApprovePacket } from "./approve-packet";
import { DryRun } from "./dry-run";
import { PacketHistory } from "./packet-history";
import { PacketRows } from "./packet-rows";
import type { PacketView } from "./packet-view.server";
import { ReleasePacket } from "./release-packet";
import { Section } from "./section";

/** `linked`: it stands among others, and its name leads to its own page. */
type OpenPacketProps = { packet: PacketView; refused?: RefusedPacket | null; linked?: boolean };

/** A packet before its release: what it would do, its rows, the second person's word, and the release. */
export function OpenPacket({ packet, refused = null, linked = false }: OpenPacketProps) {
  const { t } = useTranslation("staff");
  const { rejection, history } = packet;
  return (
    <Section label={`${t("decisions.packet", { number: packet.number })} · ${packet.stateWords}`}>
      {rejection ? (
        <Note tone="attention" title={rejection.by} className="mb-4">
          <p className="whitespace-pre-line">{rejection.text}</p>
          {rejection.next ? <p className="mt-1 text-ink2">{rejection.next}</p> : null}
        </Note>
      ) : null}
      {history.reason === null ? null : (
        <Note
          tone="calm"
          title={history.corrects ? t("packet.corrects", { number: history.corrects.words }) : t("packet.correction")}
          className="mb-4"
        >
          <p className="whitespace-pre-line">{history.reason}</p>
        </Note>
      )}
      <div className="grid gap-x-12 gap-y-5 wide:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0 space-y-3">
          <PacketRows packet={packet} />
          {linked ? <TextLink href={packet.here}>{t("packet.open")}</TextLink> : null}
        </div>
        <div className="min-w-0 space-y-4 max-wide:order-first">
          <DryRun packet={packet} />
          <ApprovePacket packet={packet} refused={refused} />
          <ReleasePacket packet={packet} refused={refused} />
          {linked ? null : <PacketHistory history={history} />}
        </div>
      </div>
    </Section>
  );
}
