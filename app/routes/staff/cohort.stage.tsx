import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AuthoringForm } from "~/components/authoring/authoring-form";
import { FieldList } from "~/components/authoring/field-list";
import { formState } from "~/components/authoring/form-state";
import { TypedLine } from "~/components/authoring/typed-line";
import { paths } from "~/paths";
import { BackLink } from "~/ui/back-link";
import { Note } from "~/ui/note";
import { authoringAction } from "~/web/authoring-action.server";
import { languageOf } from "~/web/language";
import { requireStaff } from "~/web/require-viewer.server";
import { typedIsDone } from "~/web/switch-language.server";
import { typedValues } from "~/web/typed-values.server";
import type { CohortHandle } from "./cohort";
import type { StaffHandle } from "./frame";
import { CriterionFields } from "./parts/criterion-fields";
import { staffTitle } from "./parts/staff-title";
import { StageDates, StageRules } from "./parts/stage-fields";
import { stageFormView } from "./parts/stage-form-view.server";
import { saveStage } from "./parts/stage-save.server";

export const handle: CohortHandle & StaffHandle = { tab: "stages", place: "cohorts", form: "stage" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  const view = await stageFormView(viewer, language, params.code ?? "", params.key ?? "", typedValues(request));
  return { ...view, added: new URL(request.url).searchParams.get("done") === "added" };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  const code = params.code ?? "";
  return authoringAction(request, {
    language,
    run: async (values) => {
      await saveStage(viewer, code, params.key ?? "", values);
      const headers = typedIsDone(request, new FormData());
      return redirect(paths.staffStages(language, code, { done: "saved" }), { headers });
    },
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => staffTitle(data?.title);

/** One stage of a selection: its dates, its rules and its criteria. */
export default function CohortStage() {
  const { t } = useTranslation("staff");
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const form = formState(page.values, refused);
  const closed = page.editing === "closed";
  return (
    <div className="px-4 py-4 desktop:px-5">
      <BackLink href={page.backHref} text={t("stages.back")} />
      <h2 className="type-h2 mt-3">{page.title}</h2>
      <p className="mb-4 text-ink2">{page.kind}</p>
      {closed ? (
        <Note tone="quiet" className="mb-5">
          {t("stages.closedText")}
        </Note>
      ) : null}
      {page.scored && !closed ? (
        <Note tone="calm" className="mb-5">
          {t("stages.scoredText")}
        </Note>
      ) : null}
      <AuthoringForm
        id="stage"
        values={form.values}
        refused={refused}
        done={page.added ? t("stages.done.added") : null}
        save={closed ? null : t("author.save")}
      >
        <div className="max-w-5xl space-y-8">
          <StageDates form={form} page={page} />
          <StageRules form={form} page={page} />
          {page.scores ? (
            <FieldList
              name="criteria"
              label={t("stages.criteria")}
              hint={t("stages.criteriaHint")}
              error={form.errors.criteria}
              values={form.values}
              itemLabel={(number) => t("stages.criterionNumber", { number })}
              add={t("stages.addCriterion")}
              ordered
            >
              {(item) => <CriterionFields item={item} form={form} page={page} />}
            </FieldList>
          ) : null}
          {page.editing === "withReason" ? (
            <TypedLine form={form} name="reason" label={t("stages.reason")} hint={t("stages.reasonHint")} />
          ) : null}
        </div>
      </AuthoringForm>
    </div>
  );
}
