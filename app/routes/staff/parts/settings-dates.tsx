import { useTranslation } from "react-i18next";
import { TypedLine } from "~/components/authoring/typed-line";
import { fieldIds } from "~/ui/field-ids";
import { Note } from "~/ui/note";
import type { SettingsProps } from "./settings-texts";

const CALL = ["opensOn", "closesOn", "resultsOn", "confirmFirstOffersBy", "promoteUntil"] as const;

/** The days of a cohort; those that contradict each other are named first. */
export function SettingsDates({ form, page }: SettingsProps) {
  const { t } = useTranslation("staff");
  const term = page.orientation
    ? (["orientationOn", "startsOn", "endsOn"] as const)
    : (["startsOn", "endsOn"] as const);
  return (
    <div className="space-y-6">
      {page.faults.length > 0 ? (
        <Note tone="attention" title={t("author.dates.faults")}>
          <ul className="list-disc space-y-1 pl-5">
            {page.faults.map(({ text, field }) => (
              <li key={`${field} ${text}`}>
                <a className="link" href={`#${fieldIds(field ?? "").control}`}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </Note>
      ) : null}
      <p className="text-ink2">{t("author.dates.hint")}</p>
      <fieldset>
        <legend className="type-h3 mb-2">{t("author.dates.call")}</legend>
        <div className="grid gap-4 tablet:grid-cols-3">
          {CALL.map((name) => (
            <TypedLine key={name} form={form} name={name} label={t(`author.dates.${name}`)} size="code" />
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend className="type-h3 mb-2">{t("author.dates.term")}</legend>
        <div className="grid gap-4 tablet:grid-cols-3">
          {term.map((name) => (
            <TypedLine key={name} form={form} name={name} label={t(`author.dates.${name}`)} size="code" />
          ))}
        </div>
      </fieldset>
      {page.stages.map(({ key, name }, at) => (
        <fieldset key={key}>
          <legend className="type-h3 mb-2">{t("author.dates.stage", { name })}</legend>
          <div className="grid gap-4 tablet:grid-cols-3">
            <TypedLine form={form} name={`stages[${at}].startsOn`} label={t("author.dates.firstDay")} size="code" />
            <TypedLine form={form} name={`stages[${at}].endsOn`} label={t("author.dates.lastDay")} size="code" />
          </div>
        </fieldset>
      ))}
    </div>
  );
}
