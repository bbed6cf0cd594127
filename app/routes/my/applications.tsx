import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { listMyApplications } from "~/domain/applications/list-my-applications.server";
import { startApplication } from "~/domain/applications/start-application.server";
import { listOpenCalls } from "~/domain/cohorts/list-open-calls.server";
import { storableText } from "~/domain/forms/storable-text";
import { translator } from "~/i18n/texts.server";
import { paths } from "~/paths";
import { attempt } from "~/web/attempt.server";
import { languageOf } from "~/web/language";
import { readForm } from "~/web/read-form.server";
import { findViewer, requireViewer } from "~/web/require-viewer.server";
import { cardView } from "./parts/application-card.server";
import { ApplicationList } from "./parts/application-list";
import { startPath } from "./parts/start-path";

export const handle = { tab: "applications" };
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const language = languageOf(params);
  const { now, applications } = await listMyApplications(viewer);
  return {
    title: translator(language)("my:applications.title"),
    cards: applications.map((application) => cardView(application, now, language)),
    openCalls: (await listOpenCalls(viewer)).length,
  };
}

/** Starts an application, or opens the one that is there. Not signed in: to signing in, and back to the call. */
export async function action({ request, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const form = await readForm(request);
  const cohortCode = storableText(String(form.get("cohortCode") ?? ""));
  const viewer = await findViewer(request);
  if (!viewer) return redirect(startPath(language, cohortCode));
  const started = await attempt(() => startApplication(viewer, { cohortCode, language }));
  // The call closed in this moment: its own page says so.
  return redirect(
    started.ok ? paths.application(language, started.value.reference) : paths.cohort(language, cohortCode),
  );
}

export default function MyApplications() {
  const { title, cards, openCalls } = useLoaderData<typeof loader>();
  const { t } = useTranslation("my");
  return (
    <div className="max-w-form">
      <h1 className="type-h1 mb-5">{title}</h1>
      <ApplicationList cards={cards} openCalls={openCalls} heading={t("applications.title")} />
    </div>
  );
}
