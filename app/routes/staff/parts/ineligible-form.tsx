import { useTranslation } from "react-i18next";
import { CheckboxGroup } from "~/ui/checkbox-group";
import type { ChoiceOption } from "~/ui/choice";
import { TextArea } from "~/ui/text-area";
import { ActionForm } from "./action-form";
import type { Refused } from "./application-refusal.server";
import { Unfold } from "./unfold";

type IneligibleFormProps = { action: string; back?: string; reasons: ChoiceOption[]; refused?: Refused | null };

/** "Not eligible": asks for the reasons of the flat list, says that a letter goes out, then does it. */
export function IneligibleForm({ action, back, reasons, refused }: IneligibleFormProps) {
  const { t } = useTranslation("staff");
  const mine = refused?.intent === "ineligible" ? refused : null;
  return (
    <Unfold summary={t("action.ineligible")} tone="danger" open={mine !== null}>
      <p className="mb-3 font-semibold">{t("action.ineligibleTitle")}</p>
      <ActionForm action={action} back={back} intent="ineligible" look="secondary" text={t("action.ineligibleConfirm")}>
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
