import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { NotFound, RuleBroken } from "~/domain/errors";
import { getPaperConsent } from "~/domain/paper-consents/get-paper-consent.server";
import { paths } from "~/paths";
import { Button } from "~/ui/button";
import { DataTable } from "~/ui/data-table";
import { EmptyState } from "~/ui/empty-state";
import { ErrorSummary } from "~/ui/error-summary";
import { Note } from "~/ui/note";
import { TextField } from "~/ui/text-field";
import { TextLink } from "~/ui/text-link";
import { formAction } from "~/web/form-action.server";
import { languageOf } from "~/web/language";
import { requireStaff } from "~/web/require-viewer.server";
import { summaryOf } from "~/web/summary-of";
import { typedValues } from "~/web/typed-values.server";
import type { StaffHandle } from "./frame";
import { RUNS_COHORTS } from "./parts/appeals-view.server";
import { paperListView } from "./parts/paper-list-view.server";
import { StaffPage } from "./parts/staff-page";
import { staffTitle } from "./parts/staff-title";

export const handle: StaffHandle = { place: "papers", form: "find" };

const DONE = ["recorded", "confirmed", "sentBack"] as const;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireStaff(request, RUNS_COHORTS);
  const view = await paperListView(viewer, languageOf(params));
  const asked = new URL(request.url).searchParams.get("done");
  return { ...view, typed: typedValues(request), done: DONE.find((name) => name === asked) ?? null };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request, RUNS_COHORTS);
  return formAction(request, {
    schema: z.strictObject({ reference: z.string("answer.invalid").max(60, "answer.invalid").default("") }),
    language,
    run: async ({ reference }) => {
      const found = await getPaperConsent(viewer, reference.trim().toUpperCase()).catch((error: unknown) => {
        if (error instanceof NotFound) throw new RuleBroken([{ key: "paperConsent.notFound", field: "reference" }]);
        throw error;
      });
      return redirect(paths.staffPaperConsent(language, found.reference));
    },
  });
}

export const meta: MetaFunction<typeof loader> = ({ data: view }) => staffTitle(view?.title);

/** Consents signed on paper: find whose has come in, and what waits for a second person. */
export default function PaperConsents() {
  const { t } = useTranslation("staff");
  const { title, rows, done, typed } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  const reference = (failure?.values ?? typed).reference;
  return (
    <StaffPage title={title}>
      <ErrorSummary title={t("refused")} errors={summaryOf(failure)} />
      {done && !failure ? (
        <Note tone="success" announced className="mb-5">
          {t(`papers.done.${done}`)}
        </Note>
      ) : null}
      <form id="find" method="post" noValidate className="mb-7 flex max-w-form flex-wrap items-end gap-3">
        <TextField
          name="reference"
          label={t("papers.find")}
          hint={t("papers.findHint")}
          value={typeof reference === "string" ? reference : ""}
          error={failure?.errors.reference}
          autoComplete="off"
          className="grow"
        />
        <Button width="hug">{t("papers.findSubmit")}</Button>
      </form>
      {rows.length === 0 ? (
        <EmptyState text={t("papers.none")} />
      ) : (
        <DataTable
          caption={title}
          rows={rows}
          rowKey={({ reference }) => reference}
          columns={[
            {
              key: "name",
              head: t("papers.person"),
              main: true,
              cell: ({ name, href }) => <TextLink href={href}>{name}</TextLink>,
            },
            {
              key: "reference",
              head: t("papers.reference"),
              card: "end",
              minor: true,
              cell: ({ reference }) => <span className="tabular">{reference}</span>,
            },
            { key: "cohort", head: t("papers.cohort"), card: "bare", cell: ({ cohort }) => cohort },
            { key: "turn", head: t("papers.state"), card: "bare", cell: ({ turn }) => turn },
            { key: "entered", head: t("papers.enteredBy"), card: "bare", minor: true, cell: ({ entered }) => entered },
            {
              key: "until",
              head: t("papers.until"),
              card: "inline",
              cell: ({ until }) => <span className="tabular">{until}</span>,
            },
          ]}
        />
      )}
    </StaffPage>
  );
}
