import { useTranslation } from "react-i18next";
import { PACKET_REASON_MAX_CHARS } from "~/domain/decisions/packet-reason";
import { Checkbox } from "~/ui/checkbox";
import { CheckboxGroup } from "~/ui/checkbox-group";
import { RadioGroup } from "~/ui/radio-group";
import { SelectField } from "~/ui/select-field";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import type { RefusedPacket } from "./act-on-packet.server";
import { ActionForm } from "./action-form";
import type { PacketView } from "./packet-view.server";
import { Unfold } from "./unfold";

/** Corrects decisions of a released packet: whose, to what, and why. It makes a new packet, which a head must approve. */
export function CorrectPacket({ packet, refused }: { packet: PacketView; refused: RefusedPacket | null }) {
  const { t } = useTranslation("staff");
  const mine = refused?.intent === "correct" ? refused : null;
  const typed = mine?.typed;
  const errors = mine?.errors ?? {};
  const outcomes = (["reopen", "waitlist", "offer"] as const).map((value) => ({
    value,
    label: t(`outcome.${value}`),
  }));
  return (
    <Unfold summary={t("packet.correct")} open={mine !== null}>
      <p className="mb-3">{t("packet.correctLead")}</p>
      <ActionForm action={packet.here} intent="correct" look="secondary" text={t("packet.correctConfirm")}>
        <CheckboxGroup
          name="reference"
          label={t("packet.correctWhom")}
          options={packet.correctable}
          values={typed?.references}
          error={errors.reference}
        />
        <RadioGroup
          name="outcome"
          label={t("packet.correctTo")}
          options={outcomes}
          value={typed?.outcome}
          error={errors.outcome}
        />
        <TextField
          name="rank"
          label={t("packet.correctRank")}
          hint={t("packet.correctRankHint")}
          inputMode="numeric"
          size="code"
          value={typed?.rank}
          error={errors.rank}
        />
        {packet.unitPlaces.length > 0 ? (
          <SelectField
            name="unitPlaceId"
            label={t("packet.correctPlace")}
            options={[{ value: "", label: t("packet.noPlace") }, ...packet.unitPlaces]}
            value={typed?.unitPlaceId}
            error={errors.unitPlaceId}
          />
        ) : null}
        <Checkbox
          name="extraSeat"
          label={t("packet.correctExtraSeat")}
          checked={typed?.extraSeat === "yes"}
          value="yes"
        />
        <TextArea
          name="reason"
          label={t("packet.correctReason")}
          rows={3}
          limit={PACKET_REASON_MAX_CHARS}
          value={typed?.reason}
          error={errors.reason}
        />
      </ActionForm>
    </Unfold>
  );
}
