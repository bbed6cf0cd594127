import { useTranslation } from "react-i18next";
import { CheckboxGroup } from "~/ui/checkbox-group";
import type { ChoiceOption } from "~/ui/choice";
import { TextArea } from "~/ui/text-area";
import { ActionForm } from "./action-form";
import type { Refused } from "./application-refusal.server";
import { Unfold } from "./unfold";

type WithdrawOfferFormProps = { action: string; back?: string; reasons: ChoiceOption[]; refused?: Refused | null };

/** "Withdraw the offer": says what follows at once, asks why, then does it. */
export function WithdrawOfferForm({ action, back, reasons, refused }: WithdrawOfferFormProps) {
  const { t } = useTranslation("staff");
  const mine = refused?.intent === "withdrawOffer" ? refused : null;
  return (
    <Unfold summary={t("withdrawOffer.open")} tone="danger" open={mine !== null}>
      <p className="mb-3 text-ink2">{t("withdrawOffer.lead")}</p>
      <ActionForm action={action} back={back} intent="withdrawOffer" look="secondary" text={t("withdrawOffer.confirm")}>
        <CheckboxGroup
          name="reasonKeys"
          label={t("action.reasons")}
          options={reasons}
          values={mine?.typed.reasonKeys}
          error={mine?.errors.reasonKeys}
        />
        <TextArea
          name="details"
          label={t("action.details")}
          hint={t("action.detailsHint")}
          rows={3}
          limit={500}
          optional
          value={mine?.typed.details}
          error={mine?.errors.details}
        />
      </ActionForm>
    </Unfold>
  );
}
