import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { paths } from "~/paths";
import { Button } from "~/ui/button";
import { DataTable } from "~/ui/data-table";
import { EmptyState } from "~/ui/empty-state";
import { ErrorSummary } from "~/ui/error-summary";
import { Pagination } from "~/ui/pagination";
import { TextLink } from "~/ui/text-link";
import { formAction } from "~/web/form-action.server";
import { languageOf } from "~/web/language";
import { requireStaff } from "~/web/require-viewer.server";
import { summaryOf } from "~/web/summary-of";
import { typedValues } from "~/web/typed-values.server";
import type { CohortHandle } from "./cohort";
import type { StaffHandle } from "./frame";
import { bulkColumns } from "./parts/bulk-columns";
import { bulkFormSchema, orderBulk } from "./parts/bulk-order.server";
import { bulkPreviewView } from "./parts/bulk-preview.server";
import { BulkWordsFields } from "./parts/bulk-words-fields";
import { staffTitle } from "./parts/staff-title";

export const handle: CohortHandle & StaffHandle = { tab: "applications", place: "applications" };

/** What would happen: opening this page changes nothing. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  const view = await bulkPreviewView(viewer, language, params.code ?? "", new URL(request.url).searchParams);
  return { ...view, typed: typedValues(request), form: view.reasons.length > 0 ? "bulk" : undefined };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  const code = params.code ?? "";
  const search = new URL(request.url).searchParams;
  return formAction(request, {
    schema: bulkFormSchema,
    language,
    run: async (given) =>
      redirect(paths.staffBulkRun(language, code, await orderBulk(viewer, { code, search, given }))),
  });
}

export const meta: MetaFunction<typeof loader> = ({ data: view }) => staffTitle(view?.title);

export default function BulkPreviewPage() {
  const { t } = useTranslation("staff");
  const view = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  const pending = useNavigation().state === "submitting";
  const { rows, possible } = view;
  const columns = [
    ...bulkColumns<(typeof rows)[number]>(t),
    ...(view.withPlaces
      ? [{ key: "place", head: t("bulk.place"), cell: (row: (typeof rows)[number]) => row.place }]
      : []),
    ...(rows.some(({ flag }) => flag)
      ? [
          {
            key: "flags",
            head: t("bulk.flags"),
            cell: (row: (typeof rows)[number]) => <span className="text-zeferan-text">{row.flag}</span>,
          },
        ]
      : []),
    {
      key: "outcome",
      head: t("bulk.outcome"),
      cell: (row: (typeof rows)[number]) => row.blocker ?? t("bulk.willBeDone"),
    },
  ];
  return (
    <div className="px-4 py-5 desktop:px-5">
      <ErrorSummary title={t("refused")} errors={summaryOf(failure)} />
      <h2 className="type-h2 mb-3">{view.title}</h2>
      {rows.length === 0 ? (
        <EmptyState text={t("bulk.nothing")}>
          <TextLink href={view.listHref}>{t("bulk.back")}</TextLink>
        </EmptyState>
      ) : (
        <Form method="post" id="bulk" data-keeps-typed="" noValidate className="space-y-5">
          <div className="max-w-prose space-y-1">
            <p className="text-ink2">{view.intro}</p>
            <p className="font-semibold">{t("bulk.can", { number: possible })}</p>
            {view.why.map((reason) => (
              <p key={reason} className="text-zeferan-text">
                {reason}
              </p>
            ))}
            {view.tooMany ? <p className="font-semibold text-nar">{view.tooMany}</p> : null}
          </div>
          {view.reasons.length > 0 && possible > 0 ? (
            <BulkWordsFields {...view} values={failure?.values ?? view.typed} errors={failure?.errors ?? {}} />
          ) : null}
          <input type="hidden" name="key" value={view.key} />
          <input type="hidden" name="expected" value={possible} />
          <div className="flex flex-wrap items-center gap-4">
            {possible > 0 && !view.tooMany ? (
              <Button width="hug" pending={pending} pendingText={t("bulk.confirmPending")}>
                {t("bulk.confirm", { action: view.action, number: possible })}
              </Button>
            ) : null}
            <TextLink href={view.listHref}>{t("bulk.back")}</TextLink>
          </div>
          <div>
            <DataTable
              caption={t("bulk.caption")}
              columns={columns}
              rows={rows}
              rowKey={({ reference }) => reference}
            />
            <Pagination
              position={view.position ?? undefined}
              previousHref={view.previousHref ?? undefined}
              nextHref={view.nextHref ?? undefined}
            />
          </div>
        </Form>
      )}
    </div>
  );
}
