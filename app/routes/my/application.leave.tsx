import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { getMyApplication } from "~/domain/applications/get-my-application.server";
import { leaveProgramme } from "~/domain/enrolments/leave-programme.server";
import { textIn } from "~/domain/languages";
import { paths } from "~/paths";
import { languageOf } from "~/web/language";
import { requireViewer } from "~/web/require-viewer.server";
import { endWithReason, reasonChoices } from "./parts/reason-form.server";
import { ReasonPage } from "./parts/reason-page";

export const handle = { form: "reason" };
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.cohortName ?? "" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const language = languageOf(params);
  const application = await getMyApplication(viewer, params.reference ?? "");
  const back = paths.application(language, application.reference);
  if (!application.participation?.mayLeave) return redirect(back);
  const cohortName = textIn(application.cohort.name, language);
  return { back, cohortName, ...(await reasonChoices(request, viewer, "left", language)) };
}

export function action({ request, params }: ActionFunctionArgs) {
  return endWithReason(request, params, leaveProgramme);
}

/** Leaving a programme one takes part in. */
export default function LeavePage() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation("my");
  const texts = {
    title: t("participation.leaveTitle"),
    text: t("participation.leaveText"),
    submit: t("participation.leaveSubmit"),
    keep: t("participation.leaveKeep"),
  };
  return <ReasonPage page={page} texts={texts} refused={refused} />;
}
