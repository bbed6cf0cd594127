import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { actionsFrom, holdsSeat } from "~/domain/applications/application";
import { getMyApplication } from "~/domain/applications/get-my-application.server";
import { withdrawApplication } from "~/domain/applications/withdraw-application.server";
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
  if (!actionsFrom(application.status, "applicant").includes("withdraw")) return redirect(back);
  const cohortName = textIn(application.cohort.name, language);
  return {
    back,
    cohortName,
    seat: holdsSeat(application.status),
    waiting: application.waitingPosition !== null,
    ...(await reasonChoices(request, viewer, "withdrawn", language)),
  };
}

export function action({ request, params }: ActionFunctionArgs) {
  return endWithReason(request, params, withdrawApplication);
}

/** Taking an application back. */
export default function WithdrawPage() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation("my");
  const text = page.seat ? `${t("withdraw.seat")} ${t("withdraw.text")}` : t("withdraw.text");
  const texts = page.waiting
    ? {
        title: t("leaveList.title"),
        text: t("leaveList.text"),
        submit: t("leaveList.submit"),
        keep: t("leaveList.keep"),
      }
    : { title: t("withdraw.title"), text, submit: t("withdraw.submit"), keep: t("withdraw.keep") };
  return <ReasonPage page={page} texts={texts} refused={refused} />;
}
