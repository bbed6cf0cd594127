import { useTranslation } from "react-i18next";
import { typedText } from "~/domain/forms/typed-fields";
import { SelectField } from "~/ui/select-field";
import { TextField } from "~/ui/text-field";
import type { EditorPart } from "./editor-part";

const KNOWN_DAYS = ["today", "cohort.startsOn", "cohort.endsOn"] as const;

type DateLimitProps = EditorPart & { name: "minDate" | "maxDate"; after: "minDaysAfter" | "maxDaysAfter" };

/** The earliest or the latest day: a known one, one that is typed, or so many days after another answer. */
export function DateLimit({ name, after, view, fields, errors }: DateLimitProps) {
  const { t } = useTranslation("staff");
  const chosen = typedText(fields, `limits.${name}`);
  const known = [...new Set([...KNOWN_DAYS, ...(chosen && chosen !== "day" ? [chosen] : [])])];
  return (
    <div className="flex flex-wrap items-end gap-4">
      <SelectField
        name={`limits.${name}`}
        label={t(`form.limit.${name}`)}
        size="short"
        emptyLabel={t("form.noLimit")}
        value={chosen}
        options={[
          ...known.map((day) => ({
            value: day,
            label: KNOWN_DAYS.some((one) => one === day)
              ? t(`form.day.${day === "today" ? day : day === "cohort.startsOn" ? "startsOn" : "endsOn"}`)
              : day,
          })),
          { value: "day", label: t("form.day.typed") },
        ]}
      />
      <TextField
        name={`limits.${name}.day`}
        label={t("form.typedDay")}
        size="code"
        value={typedText(fields, `limits.${name}.day`)}
        error={errors[`limits.${name}.day`]}
      />
      {view.dates.length > 0 ? (
        <>
          <TextField
            name={`limits.${after}.days`}
            label={t("form.daysAfter")}
            size="code"
            inputMode="numeric"
            value={typedText(fields, `limits.${after}.days`)}
            error={errors[`limits.${after}.days`]}
          />
          <SelectField
            name={`limits.${after}.question`}
            label={t("form.afterQuestion")}
            size="short"
            emptyLabel={t("form.noLimit")}
            value={typedText(fields, `limits.${after}.question`)}
            options={view.dates}
          />
        </>
      ) : null}
    </div>
  );
}
