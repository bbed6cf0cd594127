import { useTranslation } from "react-i18next";
import { CheckboxGroup } from "~/ui/checkbox-group";
import type { ChoiceOption } from "~/ui/choice";
import { TextArea } from "~/ui/text-area";
import { ActionForm } from "./action-form";
import type { Refused } from "./application-refusal.server";
import { Unfold } from "./unfold";

type EndingFormProps = {
  /** Which ending it is: the button's intent, and whose refusal is shown. */
  intent: "ineligible" | "withdrawOffer";
  action: string;
  back?: string;
  reasons: ChoiceOption[];
  refused?: Refused | null;
};

/** "Not eligible" or "Withdraw the offer": says what follows, asks for reasons of the flat list, then does it. */
export function EndingForm({ intent, action, back, reasons, refused }: EndingFormProps) {
  const { t } = useTranslation("staff");
  const mine = refused?.intent === intent ? refused : null;
  const texts =
    intent === "ineligible"
      ? { open: t("action.ineligible"), lead: t("action.ineligibleTitle"), confirm: t("action.ineligibleConfirm") }
      : { open: t("withdrawOffer.open"), lead: t("withdrawOffer.lead"), confirm: t("withdrawOffer.confirm") };
  return (
    <Unfold summary={texts.open} tone="danger" open={mine !== null}>
      <p className="mb-3 font-semibold">{texts.lead}</p>
      <ActionForm action={action} back={back} intent={intent} look="secondary" text={texts.confirm}>
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
