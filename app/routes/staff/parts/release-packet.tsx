import { useTranslation } from "react-i18next";
import { DateField } from "~/ui/date-field";
import { Note } from "~/ui/note";
import { TextField } from "~/ui/text-field";
import type { RefusedPacket } from "./act-on-packet.server";
import { ActionForm } from "./action-form";
import { BulkProgress } from "./bulk-progress";
import { Countdown } from "./countdown";
import type { PacketView } from "./packet-view.server";
import { Unfold } from "./unfold";

/** The release of a packet: now with a countdown, or at a set time; how far it is; or why it cannot be. */
export function ReleasePacket({ packet, refused }: { packet: PacketView; refused: RefusedPacket | null }) {
  const { t } = useTranslation("staff");
  const { state, release, blockers, progress, here, mayRun } = packet;
  if (state === "releasing") return <BulkProgress label={t("packet.progressLabel")} {...progress} />;
  if (state === "scheduled" && release) {
    return (
      <Note tone="attention">
        <Countdown {...release} here={here} />
        {mayRun ? (
          <div className="mt-2">
            <ActionForm action={here} intent="cancel" look="secondary" text={t("decisions.cancel")} />
          </div>
        ) : null}
      </Note>
    );
  }
  if (!mayRun) return null;
  if (blockers.length > 0) {
    return (
      <Note tone={packet.onlyAwaitsApproval ? "calm" : "error"} title={t("decisions.cannot")}>
        <ul>
          {blockers.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Note>
    );
  }
  return (
    <>
      <ActionForm
        action={here}
        intent="release"
        text={t("decisions.release", { number: packet.total })}
        pendingText={t("decisions.releasePending")}
      />
      <p className="text-ink2">{t("decisions.releaseHint")}</p>
      <ReleaseLater here={here} refused={refused?.intent === "releaseAt" ? refused : null} />
    </>
  );
}

/** A day and an hour for the release; until then it can be cancelled. */
function ReleaseLater({ here, refused }: { here: string; refused: RefusedPacket | null }) {
  const { t } = useTranslation("staff");
  const typed = refused?.typed;
  const day = typed && { day: typed["at.day"], month: typed["at.month"], year: typed["at.year"] };
  return (
    <Unfold summary={t("packet.releaseAt")} open={refused !== null}>
      <ActionForm action={here} intent="releaseAt" look="secondary" text={t("packet.releaseAtConfirm")}>
        <DateField name="at" label={t("packet.releaseDay")} value={day} error={refused?.errors.at} />
        <TextField
          name="hour"
          label={t("packet.releaseHour")}
          hint={t("packet.releaseHourHint")}
          size="code"
          value={typed?.hour ?? "10:00"}
          error={refused?.errors.hour}
        />
      </ActionForm>
    </Unfold>
  );
}
