import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { FormState } from "~/components/authoring/form-state";
import { TypedLine } from "~/components/authoring/typed-line";
import { TypedTexts } from "~/components/authoring/typed-texts";
import { STAGE_NAME_MAX } from "~/domain/cohorts/cohort-texts";
import { Button } from "~/ui/button";
import { SelectField } from "~/ui/select-field";
import { typedText } from "~/web/typed-form";
import { PlanReason } from "./plan-reason";
import type { StagesView } from "./stages-view.server";
import { Unfold } from "./unfold";

/** Adds a stage before the decision; its rules and criteria are written on its own page, which comes next. */
export function AddStageForm({ view, form }: { view: StagesView; form: FormState }) {
  const { t } = useTranslation("staff");
  const mine = typedText(form.values, "of") === "add";
  const own = mine ? form : { values: {}, errors: {} };
  return (
    <Unfold summary={t("stages.add")} open={mine}>
      <Form
        method="post"
        action={view.here}
        id="add-form"
        data-keeps-typed=""
        noValidate
        className="max-w-4xl space-y-4"
      >
        <input type="hidden" name="of" value="add" />
        <input type="hidden" name="version" value={view.version} />
        <SelectField
          name="kind"
          label={t("stages.kindLabel")}
          options={view.kinds}
          emptyLabel={t("author.choose")}
          size="short"
          value={typedText(own.values, "kind")}
          error={own.errors.kind}
        />
        <TypedTexts form={own} name="name" label={t("stages.name")} kind="line" max={STAGE_NAME_MAX} />
        <div className="grid gap-4 tablet:grid-cols-3">
          <TypedLine form={own} name="startsOn" label={t("author.dates.firstDay")} size="code" />
          <TypedLine form={own} name="endsOn" label={t("author.dates.lastDay")} size="code" />
        </div>
        <PlanReason of="add" view={view} form={own} />
        <Button name="intent" value="add" look="secondary" width="hug">
          {t("stages.addStage")}
        </Button>
      </Form>
    </Unfold>
  );
}
