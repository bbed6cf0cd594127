import { useTranslation } from "react-i18next";
import { PACKET_REASON_MAX_CHARS } from "~/domain/decisions/packet-reason";
import { TextArea } from "~/ui/text-area";
import { ActionPart } from "./action-part";
import { fieldOf, type Refused, standingOf } from "./application-intents";
import { Unfold } from "./unfold";

/** An answer found to be wrong: says that a head of programme has to approve the correction, and asks why it is made. */
export function CorrectForm({ refused }: { refused?: Refused | null }) {
  const { t } = useTranslation("staff");
  const { typed, errors, open } = standingOf(refused, "correct");
  return (
    <Unfold summary={t("correctDecision.open")} open={open}>
      <p className="mb-3">{t("correctDecision.lead")}</p>
      <ActionPart intent="correct" text={t("correctDecision.confirm")}>
        <TextArea
          name={fieldOf("correct", "details")}
          label={t("packet.correctReason")}
          rows={3}
          limit={PACKET_REASON_MAX_CHARS}
          value={typed?.details}
          error={errors.details}
        />
      </ActionPart>
    </Unfold>
  );
}
