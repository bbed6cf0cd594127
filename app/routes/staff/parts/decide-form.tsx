import { useTranslation } from "react-i18next";
import { CheckboxGroup } from "~/ui/checkbox-group";
import { RadioGroup } from "~/ui/radio-group";
import { SelectField } from "~/ui/select-field";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import { ActionPart } from "./action-part";
import { fieldOf, type Refused, standingOf } from "./application-intents";
import type { DecideView } from "./decide-view.server";
import { Unfold } from "./unfold";

type DecideFormProps = { decide: DecideView; refused?: Refused | null; staged: boolean };

/** Prepares a decision: it goes into the packet, and nobody outside sees it before the packet's release. */
export function DecideForm({ decide, refused, staged }: DecideFormProps) {
  const { t } = useTranslation("staff");
  const { typed: written, errors, open } = standingOf(refused, "stage");
  const typed = written ?? decide.chosen;
  const refusal = (
    <div className="space-y-4">
      <CheckboxGroup
        name={fieldOf("stage", "reasonKeys")}
        label={t("action.reasons")}
        options={decide.reasons}
        values={typed.reasonKeys}
        error={errors.reasonKeys}
      />
      <TextArea
        name={fieldOf("stage", "details")}
        label={t("action.details")}
        hint={t("action.detailsHint")}
        rows={3}
        limit={500}
        optional
        value={typed.details}
        error={errors.details}
      />
      <TextArea
        name={fieldOf("stage", "advice")}
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
    <Unfold summary={t(staged ? "action.decideChange" : "action.decideOpen")} open={open}>
      <p className="mb-3 text-ink2">{t("action.decideHint")}</p>
      <ActionPart intent="stage" text={t("action.stage")}>
        <RadioGroup
          name={fieldOf("stage", "outcome")}
          label={t("action.outcome")}
          options={decide.outcomes.map((option) =>
            option.value === "not_select" ? { ...option, more: refusal } : option,
          )}
          value={typed.outcome}
          error={errors.outcome}
        />
        <TextField
          name={fieldOf("stage", "rank")}
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
            name={fieldOf("stage", "unitPlaceId")}
            label={t("action.unitPlace")}
            options={decide.unitPlaces}
            emptyLabel={t("action.optional")}
            value={typed.unitPlaceId}
            error={errors.unitPlaceId}
          />
        ) : null}
      </ActionPart>
    </Unfold>
  );
}
