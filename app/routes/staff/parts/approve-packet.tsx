import { useTranslation } from "react-i18next";
import { PACKET_REASON_MAX_CHARS } from "~/domain/decisions/packet-reason";
import { Note } from "~/ui/note";
import { TextArea } from "~/ui/text-area";
import type { RefusedPacket } from "./act-on-packet.server";
import { ActionForm } from "./action-form";
import type { PacketView } from "./packet-view.server";
import { Unfold } from "./unfold";

/** The second person's word: approve the rows as they stand, or send the packet back with a reason. */
export function ApprovePacket({ packet, refused }: { packet: PacketView; refused: RefusedPacket | null }) {
  const { t } = useTranslation("staff");
  const { approving, state, here, seal } = packet;
  if (approving === null || (state !== "collecting" && state !== "approved")) return null;
  const mine = refused?.intent === "reject" ? refused : null;
  return (
    <div className="space-y-3">
      {state === "approved" ? (
        <p>{t("packet.approvedText")}</p>
      ) : approving.length > 0 ? (
        <Note tone="calm" title={t("packet.cannotApprove")}>
          <ul>
            {approving.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Note>
      ) : (
        <ActionForm action={here} intent="approve" text={t("packet.approve", { count: packet.total })}>
          <input type="hidden" name="seen" value={seal} />
          <p className="text-ink2">{t("packet.approveHint")}</p>
        </ActionForm>
      )}
      <Unfold summary={t("packet.reject")} tone="danger" open={mine !== null}>
        <ActionForm action={here} intent="reject" look="secondary" text={t("packet.rejectConfirm")}>
          <TextArea
            name="reason"
            label={t("packet.rejectReason")}
            rows={3}
            limit={PACKET_REASON_MAX_CHARS}
            value={mine?.typed.reason}
            error={mine?.errors.reason}
          />
        </ActionForm>
      </Unfold>
    </div>
  );
}
