import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { FormState } from "~/components/authoring/form-state";
import { Button } from "~/ui/button";
import { typedText } from "~/web/typed-form";
import { PlanReason } from "./plan-reason";
import type { StageCardView, StagesView } from "./stages-view.server";
import { Unfold } from "./unfold";

type StageOrderFormProps = { stage: StageCardView; view: StagesView; form: FormState };

/** Puts a stage earlier or later, or takes it out; once the call is open with a reason. */
export function StageOrderForm({ stage: { key, number, name, movable }, view, form }: StageOrderFormProps) {
  const { t } = useTranslation("staff");
  const of = `order${number}`;
  const mine = typedText(form.values, "of") === of;
  const neighbour = (at: number) => view.stages.find((each) => each.number === at)?.movable === true;
  if (!movable) return null;
  return (
    <Unfold summary={t("stages.order")} open={mine}>
      <Form method="post" action={view.here} id={`${of}-form`} data-keeps-typed="" noValidate className="space-y-3">
        <input type="hidden" name="of" value={of} />
        <input type="hidden" name="key" value={key} />
        <input type="hidden" name="version" value={view.version} />
        <PlanReason of={of} view={view} form={form} />
        <div className="flex flex-wrap gap-2">
          {neighbour(number - 1) ? (
            <Button name="intent" value="earlier" look="secondary" width="hug">
              {t("stages.earlier")}
              <span className="sr-only">: {name}</span>
            </Button>
          ) : null}
          {neighbour(number + 1) ? (
            <Button name="intent" value="later" look="secondary" width="hug">
              {t("stages.later")}
              <span className="sr-only">: {name}</span>
            </Button>
          ) : null}
          <Button name="intent" value="remove" look="quiet" width="hug">
            {t("stages.remove")}
            <span className="sr-only">: {name}</span>
          </Button>
        </div>
      </Form>
    </Unfold>
  );
}
