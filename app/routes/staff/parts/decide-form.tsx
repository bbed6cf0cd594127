import { useTranslation } from "react-i18next";
import { CheckboxGroup } from "~/ui/checkbox-group";
import { RadioGroup } from "~/ui/radio-group";
import { SelectField } from "~/ui/select-field";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import { ActionForm } from "./action-form";
import type { Refused } from "./application-refusal.server";
import type { DecideView } from "./decide-view.server";
import { Unfold } from "./unfold";

type DecideFormProps = { action: string; back?: string; decide: DecideView; refused?: Refused | null; staged: boolean };

/** Prepares a decision: it goes into the packet, and nobody outside sees it before the packet's release. */
export function DecideForm({ action, back, decide, refused, staged }: DecideFormProps) {
  const { t } = useTranslation("staff");
  const mine = refused?.intent === "stage" ? refused : null;
  const typed = mine?.typed ?? decide.chosen;
  const errors = mine?.errors ?? {};
  const refusal = (
    <div className="space-y-4">
      <CheckboxGroup
        name="reasonKeys"
        label={t("action.reasons")}
        options={decide.reasons}
        values={typed.reasonKeys}
        error={errors.reasonKeys}
      />
      <TextArea
        name="details"
        label={t("action.details")}
        hint={t("action.detailsHint")}
        rows={3}
        limit={500}
        optional
        value={typed.details}
        error={errors.details}
      />
      <TextArea
        name="advice"
        label={t("action.advice")}
        hint={t("action.adviceHint")}
        rows={2}
        limit={500}
        optional
        value={typed.advice}
        error={errors.advice}
      />
    </div>
  );
  return (
    <Unfold summary={t(staged ? "action.decideChange" : "action.decideOpen")} open={mine !== null}>
      <p className="mb-3 text-ink2">{t("action.decideHint")}</p>
      <ActionForm action={action} back={back} intent="stage" look="secondary" text={t("action.stage")}>
        <RadioGroup
          name="outcome"
          label={t("action.outcome")}
          options={decide.outcomes.map((option) =>
            option.value === "not_select" ? { ...option, more: refusal } : option,
          )}
          value={typed.outcome}
          error={errors.outcome}
        />
        <TextField
          name="rank"
          label={t("action.rank")}
          hint={t("action.rankHint")}
          size="code"
          inputMode="numeric"
          optional
          value={typed.rank}
          error={errors.rank}
        />
        {decide.unitPlaces.length > 0 ? (
          <SelectField
            name="unitPlaceId"
            label={t("action.unitPlace")}
            options={decide.unitPlaces}
            emptyLabel={t("action.optional")}
            value={typed.unitPlaceId}
            error={errors.unitPlaceId}
          />
        ) : null}
      </ActionForm>
    </Unfold>
  );
}
