import { useTranslation } from "react-i18next";
import type { FormState } from "~/components/authoring/form-state";
import { TypedLine } from "~/components/authoring/typed-line";
import type { StagesView } from "./stages-view.server";

type PlanReasonProps = {
  /** The form it stands in; its field is named after it, because the page has several. */
  of: string;
  view: Pick<StagesView, "editing">;
  form: FormState;
};

/** Why the plan is changed: asked once people apply by it. */
export function PlanReason({ of, view, form }: PlanReasonProps) {
  const { t } = useTranslation("staff");
  if (view.editing !== "withReason") return null;
  return <TypedLine form={form} name={`${of}.reason`} label={t("stages.reason")} hint={t("stages.reasonHint")} />;
}
