import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { BackLink } from "~/ui/back-link";
import { Button } from "~/ui/button";
import { DataTable } from "~/ui/data-table";
import { EmptyState } from "~/ui/empty-state";
import { SelectField } from "~/ui/select-field";
import { languageOf } from "~/web/language";
import { requireStaff } from "~/web/require-viewer.server";
import type { CohortHandle } from "./cohort";
import type { StaffHandle } from "./frame";
import { formVersionsView } from "./parts/form-versions-view.server";
import { Section } from "./parts/section";
import { staffTitle } from "./parts/staff-title";

export const handle: CohortHandle & StaffHandle = { tab: "form", place: "cohorts" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  return formVersionsView(viewer, language, params.code ?? "", new URL(request.url).searchParams);
}

export const meta: MetaFunction<typeof loader> = ({ data: view }) => staffTitle(view?.title);

export default function CohortFormVersions() {
  const { t } = useTranslation("staff");
  const { back, versions, compared } = useLoaderData<typeof loader>();
  const options = versions.map(({ number, name }) => ({ value: String(number), label: name }));
  return (
    <>
      <div className="px-4 pt-4 desktop:px-5">
        <BackLink href={back} text={t("form.backToForm")} />
      </div>
      <Section label={t("form.versions")}>
        {versions.length === 0 ? (
          <EmptyState text={t("form.none")} />
        ) : (
          <DataTable
            caption={t("form.versionsCaption")}
            rows={versions}
            rowKey={({ number }) => number}
            columns={[
              { key: "name", head: t("form.version"), main: true, cell: ({ name }) => name },
              { key: "published", head: t("form.published"), cell: ({ publishedAt }) => publishedAt },
              { key: "reason", head: t("form.reason"), cell: ({ reason }) => reason },
              { key: "applications", head: t("form.applications"), figures: true, cell: (row) => row.applications },
              {
                key: "sha256",
                head: "SHA-256",
                minor: true,
                cell: ({ sha256 }) => <span className="break-all text-ink2">{sha256}</span>,
              },
            ]}
          />
        )}
      </Section>
      {compared ? (
        <Section label={t("form.whatChanged")}>
          <Form method="get" className="flex flex-wrap items-end gap-4">
            <SelectField name="from" label={t("form.from")} options={options} value={compared.from} size="short" />
            <SelectField name="to" label={t("form.to")} options={options} value={compared.to} size="short" />
            <Button look="secondary" width="hug">
              {t("form.compare")}
            </Button>
          </Form>
          {compared.changes.length === 0 ? (
            <p className="mt-4 text-ink2">{t("form.noChanges")}</p>
          ) : (
            <ul className="mt-4 max-w-prose">
              {compared.changes.map((change) => (
                <li key={change} className="border-line border-b py-2">
                  {change}
                </li>
              ))}
            </ul>
          )}
        </Section>
      ) : null}
    </>
  );
}
