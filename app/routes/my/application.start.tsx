import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { findOpenCall } from "~/domain/cohorts/list-open-calls.server";
import { textIn } from "~/domain/languages";
import { paths } from "~/paths";
import { BackLink } from "~/ui/back-link";
import { Button } from "~/ui/button";
import { deadlineOf } from "~/web/draft/day-words.server";
import { languageOf } from "~/web/language";
import { requireViewer } from "~/web/require-viewer.server";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.cohortName ?? "" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const language = languageOf(params);
  const code = params.code ?? "";
  const call = await findOpenCall(viewer, code);
  if (!call) return redirect(paths.cohort(language, code));
  if (call.reference) return redirect(paths.application(language, call.reference));
  return {
    code,
    cohortName: textIn(call.name, language),
    deadline: deadlineOf(call.closesAt),
    call: paths.cohort(language, code),
    start: paths.myApplications(language),
  };
}

/** Where signing in leads back to: an address that is only opened must not start anything by itself. */
export default function StartApplication() {
  const page = useLoaderData<typeof loader>();
  const { t } = useTranslation("my");
  return (
    <div className="max-w-form">
      <BackLink href={page.call} text={page.cohortName} />
      <h1 className="type-h1 mt-2 mb-4">{t("start.title")}</h1>
      <p className="mb-2 max-w-prose">{t("start.text")}</p>
      <p className="mb-5 text-zeferan-text">{t("turn.draft.due", { deadline: page.deadline })}</p>
      <form method="post" action={page.start}>
        <input type="hidden" name="cohortCode" value={page.code} />
        <Button>{t("start.button")}</Button>
      </form>
    </div>
  );
}
