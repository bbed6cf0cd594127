import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { cancelCohort } from "~/domain/cohorts/cancel-cohort.server";
import { paths } from "~/paths";
import { Note } from "~/ui/note";
import { TextLink } from "~/ui/text-link";
import { formAction } from "~/web/form-action.server";
import { languageOf } from "~/web/language";
import { requireStaff } from "~/web/require-viewer.server";
import { typedValues } from "~/web/typed-values.server";
import type { CohortHandle } from "./cohort";
import type { StaffHandle } from "./frame";
import { BulkProgress } from "./parts/bulk-progress";
import { CancelForm } from "./parts/cancel-form";
import { cancelView } from "./parts/cancel-view.server";
import { staffTitle } from "./parts/staff-title";

export const handle: CohortHandle & StaffHandle = { tab: "overview", hasOwnStep: true, place: "cohorts" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  const view = await cancelView(viewer, language, params.code ?? "");
  return { ...view, typed: typedValues(request), form: view.mayCancel ? "cancel-cohort" : undefined };
}

const text = z.string().max(20_000).default("");
const schema = z.strictObject({
  reason: z.strictObject({ az: text, en: text, ru: text }).default({ az: "", en: "", ru: "" }),
  confirmCode: text,
});

export async function action({ request, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  const cohortCode = params.code ?? "";
  return formAction(request, {
    schema,
    language,
    run: async ({ reason, confirmCode }) => {
      await cancelCohort(viewer, { cohortCode, reason, confirmCode });
      return redirect(paths.staffCancelCohort(language, cohortCode));
    },
  });
}

export const meta: MetaFunction<typeof loader> = ({ data: view }) => staffTitle(view?.title);

/** Before: what calling the cohort off means, and the form. Afterwards: how far it is. */
export default function CancelCohortPage() {
  const { t } = useTranslation("staff");
  const view = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  const { cancelled } = view;
  return (
    <div className="space-y-5 px-4 py-5 desktop:px-5">
      <h2 className="type-h2">{t(cancelled ? "cancel.cancelled" : "cancel.title")}</h2>
      {cancelled ? (
        <>
          <p className="max-w-prose break-words whitespace-pre-line">{cancelled.reason}</p>
          <p className="text-ink2">{cancelled.at}</p>
          {cancelled.left === 0 ? (
            <Note tone="success" announced className="max-w-form">
              {cancelled.finished}
            </Note>
          ) : (
            <BulkProgress label={t("cancel.cancelled")} percent={cancelled.percent} text={cancelled.progress} />
          )}
          <TextLink href={view.overviewHref}>{t("cohort.overview")}</TextLink>
        </>
      ) : view.mayCancel ? (
        <CancelForm view={view} typed={view.typed} failure={failure} />
      ) : (
        <Note tone="quiet">{t("cancel.headOnly")}</Note>
      )}
    </div>
  );
}
