import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { chosenToBegin } from "~/domain/assistance/chosen-to-begin";
import { MOST_IDENTITY_CHECK } from "~/domain/assistance/contact";
import { findAccountForHelp } from "~/domain/assistance/find-account-for-help.server";
import { openAssistance } from "~/domain/assistance/open-assistance.server";
import { HELPS_TO_APPLY } from "~/domain/assistance/policy";
import { isLanguage } from "~/domain/languages";
import { paths } from "~/paths";
import { DataTable } from "~/ui/data-table";
import { ErrorSummary } from "~/ui/error-summary";
import { Note } from "~/ui/note";
import { TextLink } from "~/ui/text-link";
import { authoringAction } from "~/web/authoring-action.server";
import { languageOf } from "~/web/language";
import { requireStaff } from "~/web/require-viewer.server";
import { summaryOf } from "~/web/summary-of";
import { typedText } from "~/web/typed-form";
import { typedValues } from "~/web/typed-values.server";
import type { StaffHandle } from "./frame";
import { assistanceView } from "./parts/assistance-view.server";
import { BeginHelpForm } from "./parts/begin-help-form";
import { ReadOut } from "./parts/read-out";
import { StaffPage } from "./parts/staff-page";
import { staffTitle } from "./parts/staff-title";

export const handle: StaffHandle = { place: "assistance", form: "begin" };

const DONE = ["ended", "sent"] as const;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireStaff(request, HELPS_TO_APPLY);
  const view = await assistanceView(viewer, languageOf(params));
  const asked = new URL(request.url).searchParams.get("done");
  const done = DONE.find((name) => name === asked) ?? null;
  return { ...view, typed: typedValues(request), done, most: MOST_IDENTITY_CHECK };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireStaff(request, HELPS_TO_APPLY);
  const language = languageOf(params);
  return authoringAction(request, {
    language,
    run: async (values, intent) => {
      const text = (name: string) => typedText(values, name);
      const asked = { contact: text("contact"), identityCheck: text("identityCheck") };
      if (intent === "open") {
        const spoken = text("language");
        const { id } = await openAssistance(viewer, {
          ...asked,
          ...chosenToBegin({ channel: text("channel"), cohortCode: text("cohortCode") }),
          ...{ name: text("name"), language: isLanguage(spoken) ? spoken : language },
        });
        return redirect(paths.staffAssistance(language, id));
      }
      const { exists } = await findAccountForHelp(viewer, asked);
      return { ok: true as const, values: { ...values, found: exists ? "account" : "none" } };
    },
  });
}

export const meta: MetaFunction<typeof loader> = ({ data: view }) => staffTitle(view?.title);

const FOUND = ["account", "none"] as const;

/** The helps of an operator that are open, and beginning another one. */
export default function Assistance() {
  const { t } = useTranslation("staff");
  const view = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const failure = answer?.ok === false ? answer : undefined;
  const typed = answer?.values ?? view.typed;
  const found = FOUND.find((name) => name === typed.found) ?? null;
  return (
    <StaffPage title={view.title}>
      <ErrorSummary title={t("refused")} errors={summaryOf(failure)} />
      {view.done && !answer ? (
        <Note tone="success" announced className="mb-5 max-w-form">
          {t(`assistance.done.${view.done}`)}
        </Note>
      ) : null}
      {view.rows.length > 0 ? (
        <div className="mb-9">
          <DataTable
            caption={t("assistance.mine")}
            rows={view.rows}
            rowKey={({ id }) => id}
            columns={[
              {
                key: "reference",
                head: t("assistance.draft"),
                main: true,
                cell: ({ reference, href }) => (
                  <TextLink href={href} className="tabular">
                    {reference}
                  </TextLink>
                ),
              },
              { key: "cohort", head: t("assistance.call"), card: "bare", cell: ({ cohort }) => cohort },
              {
                key: "channel",
                head: t("assistance.where"),
                card: "bare",
                minor: true,
                cell: ({ channel }) => channel,
              },
              { key: "state", head: t("assistance.state"), card: "bare", cell: ({ state }) => state },
              {
                key: "until",
                head: t("assistance.until"),
                card: "inline",
                cell: ({ until }) => <span className="tabular">{until}</span>,
              },
            ]}
          />
        </div>
      ) : null}
      <h2 className="type-h2 mb-3">{t("assistance.new")}</h2>
      <p className="mb-5 max-w-prose text-ink2">{t("assistance.lead")}</p>
      <div className="mb-6">
        <ReadOut when="begin" open />
      </div>
      <BeginHelpForm view={view} found={found} typed={typed} errors={failure?.errors ?? {}} most={view.most} />
    </StaffPage>
  );
}
