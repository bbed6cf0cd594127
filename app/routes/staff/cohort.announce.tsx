import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { summaryOf } from "~/components/authoring/form-state";
import { announceCohort } from "~/domain/cohorts/announce-cohort.server";
import { moveCohort } from "~/domain/cohorts/move-cohort.server";
import { isCohortStep } from "~/domain/cohorts/next-state";
import { paths } from "~/paths";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { Note } from "~/ui/note";
import { authoringAction } from "~/web/authoring-action.server";
import { languageOf } from "~/web/language";
import { requireStaff } from "~/web/require-viewer.server";
import { typedNumber } from "~/web/typed-form";
import type { CohortHandle } from "./cohort";
import type { StaffHandle } from "./frame";
import { announcementView } from "./parts/announcement-view.server";
import { GateList } from "./parts/gate-list";
import { SettingsPage } from "./parts/settings-page";
import { staffTitle } from "./parts/staff-title";

export const handle: CohortHandle & StaffHandle = { tab: "settings", place: "cohorts" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  const view = await announcementView(viewer, language, params.code ?? "");
  return { ...view, done: new URL(request.url).searchParams.get("done") !== null };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  const code = params.code ?? "";
  return authoringAction(request, {
    language,
    run: async (values, intent) => {
      if (isCohortStep(intent)) await moveCohort(viewer, { code, step: intent });
      else if (intent === "announce") {
        await announceCohort(viewer, { code, version: typedNumber(values, "version") ?? -1 });
      } else throw new Response(null, { status: 400 });
      return redirect(paths.staffAnnounce(language, code, "yes"));
    },
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => staffTitle(data?.title);

/** What is next for a cohort: its announcement with everything that is missing, or the next step by hand. */
export default function CohortAnnounce() {
  const { t } = useTranslation("staff");
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <SettingsPage title={page.title} tabs={page.tabs}>
      <ErrorSummary errors={summaryOf(refused)} />
      {page.done && !refused ? (
        <Note tone="success" announced className="mb-5">
          {t(`author.stateNow.${page.state}`)}
        </Note>
      ) : null}
      {page.state === "draft" ? <GateList groups={page.groups} number={page.number} /> : null}
      {page.step ? (
        <>
          <p className="mb-3 max-w-prose">{t(`author.stepAbout.${page.step.name}`)}</p>
          <ul className="mb-4 list-disc space-y-1 pl-5">
            {page.step.blockers.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      ) : null}
      {page.state !== "draft" && !page.step ? <p className="text-ink2">{t(`author.waiting.${page.state}`)}</p> : null}
      {page.press ? (
        <form method="post">
          <input type="hidden" name="version" value={page.version} />
          <Button name="intent" value={page.press} width="hug">
            {t(`author.press.${page.press}`)}
          </Button>
        </form>
      ) : null}
    </SettingsPage>
  );
}
