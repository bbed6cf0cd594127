import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Check } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Timeline } from "~/components/timeline";
import { awaitsGuardian } from "~/domain/applications/application";
import { getMyApplication } from "~/domain/applications/get-my-application.server";
import { textIn } from "~/domain/languages";
import { paths } from "~/paths";
import { Icon } from "~/ui/icon";
import { LinkButton } from "~/ui/link-button";
import { TextLink } from "~/ui/text-link";
import { languageOf } from "~/web/language";
import { requireViewer } from "~/web/require-viewer.server";
import { applicationView } from "./parts/application-view.server";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.cohortName ?? "" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const language = languageOf(params);
  const application = await getMyApplication(viewer, params.reference ?? "");
  const address = paths.application(language, application.reference);
  if (application.submittedAt === null) return redirect(address);
  // Nothing was received yet: the guardian's answer is waited for.
  if (awaitsGuardian(application.status)) return redirect(paths.applicationConsent(language, application.reference));
  return {
    reference: application.reference,
    cohortName: textIn(application.cohort.name, language),
    email: viewer.email,
    steps: applicationView(application, language, false).steps,
    application: address,
    applications: paths.myApplications(language),
  };
}

/** Received: the reference to keep, and what happens next with its dates. */
export default function ApplicationSubmitted() {
  const page = useLoaderData<typeof loader>();
  const { t } = useTranslation("apply");
  return (
    <div className="max-w-form">
      <div className="bg-pusta-tint p-5">
        <h1 className="type-h1 flex gap-3">
          <Icon of={Check} size={24} className="mt-[0.2em] size-[0.75em] text-pusta" />
          {t("submitted.title")}
        </h1>
        <p className="mt-3 text-ink2">{page.cohortName}</p>
        <p className="mt-3">{t("submitted.reference")}</p>
        <p className="type-h2 tabular">{page.reference}</p>
      </div>
      <p className="mt-5">{t("submitted.mail", { email: page.email })}</p>
      <h2 className="type-h3 mt-7 mb-4">{t("submitted.next")}</h2>
      <Timeline steps={page.steps} />
      <div className="mt-5 flex flex-wrap items-center gap-x-5 gap-y-3">
        <LinkButton href={page.applications}>{t("submitted.toApplications")}</LinkButton>
        <TextLink href={page.application}>{t("submitted.toApplication")}</TextLink>
      </div>
    </div>
  );
}
