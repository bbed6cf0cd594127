import { useTranslation } from "react-i18next";
import { CheckboxGroup } from "~/ui/checkbox-group";
import type { Option } from "~/ui/select-field";
import { TextArea } from "~/ui/text-area";
import type { FormFailure } from "~/web/form-action.server";

type BulkWordsFieldsProps = {
  reasons: Option[];
  advises: boolean;
  mostChars: number;
  values: FormFailure["values"];
  errors: FormFailure["errors"];
};

/** Why, in the words of the flat list: said to every one of the applications. */
export function BulkWordsFields({ reasons, advises, mostChars, values, errors }: BulkWordsFieldsProps) {
  const { t } = useTranslation("staff");
  const text = (name: string) => (typeof values[name] === "string" ? values[name] : "");
  return (
    <div className="max-w-form space-y-4">
      <CheckboxGroup
        name="reasonKeys"
        label={t("action.reasons")}
        options={reasons}
        values={[values.reasonKeys ?? []].flat()}
        error={errors.reasonKeys}
      />
      <TextArea
        name="details"
        label={t("action.details")}
        hint={t("action.detailsHint")}
        rows={3}
        limit={mostChars}
        optional
        value={text("details")}
        error={errors.details}
      />
      {advises ? (
        <TextArea
          name="advice"
          label={t("action.advice")}
          hint={t("action.adviceHint")}
          rows={2}
          limit={mostChars}
          optional
          value={text("advice")}
          error={errors.advice}
        />
      ) : null}
    </div>
  );
}
