import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ApplicationStateMark } from "~/components/application-state-mark";
import { Button } from "~/ui/button";
import { type Column, DataTable } from "~/ui/data-table";
import { EmptyState } from "~/ui/empty-state";
import { Note } from "~/ui/note";
import { TextLink } from "~/ui/text-link";
import { languageOf } from "~/web/language";
import { readForm } from "~/web/read-form.server";
import { requireStaff } from "~/web/require-viewer.server";
import type { CohortHandle } from "./cohort";
import type { StaffHandle } from "./frame";
import { passEach, passPreview } from "./parts/pass-check.server";
import { staffTitle } from "./parts/staff-title";

export const handle: CohortHandle & StaffHandle = { tab: "applications", place: "applications" };

/** What would happen: opening this page changes nothing. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  const references = new URL(request.url).searchParams.getAll("reference");
  return passPreview(viewer, language, { code: params.code ?? "", references });
}

/** One transaction for each application: one that somebody changed first holds up none of the others. */
export async function action({ request, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  const form = await readForm(request);
  const references = form.getAll("reference").filter((value) => typeof value === "string");
  const results = await passEach(viewer, language, { code: params.code ?? "", references });
  return data({ results });
}

export const meta: MetaFunction<typeof loader> = ({ data: view }) => staffTitle(view?.title);

type Row = ReturnType<typeof useLoaderData<typeof loader>>["rows"][number];

export default function PassCheckPage() {
  const { t } = useTranslation("staff");
  const { title, rows, listHref } = useLoaderData<typeof loader>();
  const results = useActionData<typeof action>()?.results;
  const pending = useNavigation().state === "submitting";
  const passing = rows.filter(({ blocker }) => blocker === null);
  const passed = results?.filter(({ failure }) => failure === null).length ?? 0;
  const outcomeOf = (row: Row) => {
    const result = results?.find(({ reference }) => reference === row.reference);
    if (result) return result.failure ?? t("bulk.passed");
    return row.blocker ?? t("bulk.will");
  };
  const columns: Column<Row>[] = [
    { key: "reference", head: t("list.number"), cell: (row) => <span className="tabular">{row.reference}</span> },
    { key: "name", head: t("list.name"), main: true, cell: (row) => <TextLink href={row.href}>{row.name}</TextLink> },
    { key: "state", head: t("list.state"), cell: (row) => <ApplicationStateMark status={row.status} reader="staff" /> },
    { key: "flags", head: t("bulk.flags"), cell: (row) => <span className="text-zeferan-text">{row.flag}</span> },
    { key: "outcome", head: t("bulk.outcome"), cell: outcomeOf },
  ];
  return (
    <div className="px-4 py-5 desktop:px-5">
      <h2 className="type-h2 mb-3">{results ? t("bulk.resultTitle") : title}</h2>
      {rows.length === 0 ? (
        <EmptyState text={t("bulk.nothing")}>
          <TextLink href={listHref}>{t("bulk.back")}</TextLink>
        </EmptyState>
      ) : (
        <Form method="post" className="space-y-4">
          {results ? (
            <Note tone={passed === results.length ? "success" : "attention"} announced>
              {t("bulk.resultSummary", { passed, failed: results.length - passed })}
            </Note>
          ) : (
            <p className="text-ink2">{t("bulk.intro")}</p>
          )}
          <DataTable caption={t("bulk.caption")} columns={columns} rows={rows} rowKey={({ reference }) => reference} />
          {passing.map(({ reference }) => (
            <input key={reference} type="hidden" name="reference" value={reference} />
          ))}
          <div className="flex flex-wrap items-center gap-4">
            {results || passing.length === 0 ? null : (
              <Button width="hug" pending={pending} pendingText={t("action.passPending")}>
                {t("bulk.confirm", { number: passing.length })}
              </Button>
            )}
            <TextLink href={listHref}>{t("bulk.back")}</TextLink>
          </div>
        </Form>
      )}
    </div>
  );
}
