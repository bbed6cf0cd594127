import { useTranslation } from "react-i18next";
import { CheckboxGroup } from "~/ui/checkbox-group";
import type { ChoiceOption } from "~/ui/choice";
import { TextArea } from "~/ui/text-area";
import { ActionPart } from "./action-part";
import { fieldOf, type Refused, standingOf } from "./application-intents";
import { Unfold } from "./unfold";

type EndingFormProps = {
  /** Which ending it is: the button's intent, and whose refusal is shown. */
  intent: "ineligible" | "withdrawOffer";
  reasons: ChoiceOption[];
  refused?: Refused | null;
};

/** "Not eligible" or "Withdraw the offer": says what follows, asks for reasons of the flat list, then does it. */
export function EndingForm({ intent, reasons, refused }: EndingFormProps) {
  const { t } = useTranslation("staff");
  const { typed, errors, open } = standingOf(refused, intent);
  const texts =
    intent === "ineligible"
      ? { open: t("action.ineligible"), lead: t("action.ineligibleTitle"), confirm: t("action.ineligibleConfirm") }
      : { open: t("withdrawOffer.open"), lead: t("withdrawOffer.lead"), confirm: t("withdrawOffer.confirm") };
  return (
    <Unfold summary={texts.open} tone="danger" open={open}>
      <p className="mb-3 font-semibold">{texts.lead}</p>
      <ActionPart intent={intent} text={texts.confirm}>
        <CheckboxGroup
          name={fieldOf(intent, "reasonKeys")}
          label={t("action.reasons")}
          options={reasons}
          values={typed?.reasonKeys}
          error={errors.reasonKeys}
        />
        <TextArea
          name={fieldOf(intent, "details")}
          label={t("action.details")}
          hint={t("action.detailsHint")}
          rows={3}
          limit={500}
          optional
          value={typed?.details}
          error={errors.details}
        />
      </ActionPart>
    </Unfold>
  );
}
