import { useTranslation } from "react-i18next";
import type { FormState } from "~/components/authoring/form-state";
import { EmptyState } from "~/ui/empty-state";
import { FieldGroup } from "~/ui/field-shell";
import { SelectField } from "~/ui/select-field";
import type { InterviewsView } from "./interviews-view.server";
import { typedOf } from "./typed-of";

type PanelFieldsProps = { view: Pick<InterviewsView, "reviewers" | "panels">; form: FormState };

/** Which panel each reviewer sits on; every panel that has somebody gets times of its own. */
export function PanelFields({ view: { reviewers, panels }, form }: PanelFieldsProps) {
  const { t } = useTranslation("staff");
  const text = typedOf(form.values);
  if (reviewers.length === 0) return <EmptyState text={t("interviews.noReviewers")} />;
  const options = Array.from({ length: panels }, (_, at) => ({
    value: String(at + 1),
    label: t("interviews.panelNumber", { number: at + 1 }),
  }));
  return (
    <FieldGroup
      name="panels"
      label={t("interviews.panels")}
      hint={t("interviews.panelsHint")}
      error={form.errors.panels}
    >
      <div className="grid gap-3 tablet:grid-cols-2 desktop:grid-cols-3">
        {reviewers.map(({ id, name }) => (
          <SelectField
            key={id}
            name={`panels.${id}`}
            label={name}
            options={options}
            emptyLabel={t("interviews.notOnPanel")}
            value={text(`panels.${id}`)}
          />
        ))}
      </div>
    </FieldGroup>
  );
}
