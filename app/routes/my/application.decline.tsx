import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { actionsFrom } from "~/domain/applications/application";
import { declineOffer } from "~/domain/applications/decline-offer.server";
import { getMyApplication } from "~/domain/applications/get-my-application.server";

import { textIn } from "~/domain/languages";
import { paths } from "~/paths";
import { attempt } from "~/web/attempt.server";
import { languageOf } from "~/web/language";
import { readForm } from "~/web/read-form.server";
import { requireViewer } from "~/web/require-viewer.server";
import { givenReason, readReason, reasonChoices, reasonInLanguage } from "./parts/reason-form.server";
import { ReasonPage } from "./parts/reason-page";
import { refusalWords } from "./parts/refusal-words.server";

export const handle = { form: "reason" };
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.cohortName ?? "" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const language = languageOf(params);
  const application = await getMyApplication(viewer, params.reference ?? "");
  const back = paths.application(language, application.reference);
  if (!actionsFrom(application.status, "applicant").includes("decline")) return redirect(back);
  const cohortName = textIn(application.cohort.name, language);
  return { back, cohortName, ...(await reasonChoices(request, viewer, "offerDeclined", language)) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const language = languageOf(params);
  const reference = params.reference ?? "";
  const form = await readForm(request);
  const given = readReason((name) => form.get(name));
  const elsewhere = reasonInLanguage(request, form, given, language);
  if (elsewhere) return elsewhere;
  const done = await attempt(() => declineOffer(viewer, { reference, ...givenReason(given) }));
  if (done.ok) return redirect(paths.application(language, reference));
  return data({ ...given, summary: refusalWords(done.refusal, language) }, { status: done.refusal.status });
}

/** Giving an offered place back. */
export default function DeclinePage() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation("my");
  const texts = {
    title: t("decline.title"),
    text: t("decline.text"),
    submit: t("decline.submit"),
    keep: t("decline.keep"),
  };
  return <ReasonPage page={page} texts={texts} refused={refused} />;
}
