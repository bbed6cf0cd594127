import { useTranslation } from "react-i18next";
import { numberLimitsOf } from "~/domain/forms/limits-of-fields";
import { isTicked, typedText } from "~/domain/forms/typed-fields";
import { Checkbox } from "~/ui/checkbox";
import { CheckboxGroup } from "~/ui/checkbox-group";
import { TextField } from "~/ui/text-field";
import { DateLimit } from "./date-limit";
import type { EditorPart } from "./editor-part";

const FILE_TYPES = [
  { value: "application/pdf", label: "PDF" },
  { value: "image/jpeg", label: "JPG" },
  { value: "image/png", label: "PNG" },
];

/** How long, how many, from when: the limits that the type of question has. An empty field is no limit. */
export function QuestionLimits(part: EditorPart) {
  const { t } = useTranslation("staff");
  const { view, fields, errors } = part;
  const { type } = view.question;
  const numbers = numberLimitsOf(type);
  const has = numbers.length > 0 || type === "date" || type === "phone";
  if (!has) return null;
  return (
    <fieldset className="min-w-0 space-y-4">
      <legend className="type-h3 mb-2">{t("form.limits")}</legend>
      {type === "file" ? (
        <CheckboxGroup
          name="limits.acceptedMimeTypes"
          label={t("form.fileTypes")}
          options={FILE_TYPES}
          values={fields["limits.acceptedMimeTypes"]}
          error={errors["limits.acceptedMimeTypes"]}
        />
      ) : null}
      <div className="flex flex-wrap items-end gap-4">
        {numbers.map((name) => (
          <TextField
            key={name}
            name={`limits.${name}`}
            label={t(`form.limit.${name}` as "form.limit.maxChars")}
            size="code"
            inputMode="decimal"
            value={typedText(fields, `limits.${name}`)}
            error={errors[`limits.${name}`]}
          />
        ))}
      </div>
      {type === "number" ? (
        <Checkbox name="limits.integer" label={t("form.integer")} checked={isTicked(fields, "limits.integer")} />
      ) : null}
      {type === "url" ? (
        <Checkbox name="limits.http" label={t("form.http")} checked={isTicked(fields, "limits.http")} />
      ) : null}
      {type === "phone" ? (
        <Checkbox
          name="limits.azerbaijani"
          label={t("form.azerbaijaniPhone")}
          checked={isTicked(fields, "limits.azerbaijani")}
        />
      ) : null}
      {type === "date" ? (
        <>
          <DateLimit name="minDate" after="minDaysAfter" {...part} />
          <DateLimit name="maxDate" after="maxDaysAfter" {...part} />
        </>
      ) : null}
    </fieldset>
  );
}
