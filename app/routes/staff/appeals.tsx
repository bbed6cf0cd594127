import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Lozenge } from "~/ui/lozenge";
import { PagedTable } from "~/ui/paged-table";
import { Tabs } from "~/ui/tabs";
import { TextLink } from "~/ui/text-link";
import { languageOf } from "~/web/language";
import { requireStaff } from "~/web/require-viewer.server";
import type { StaffHandle } from "./frame";
import { appealsView, RUNS_COHORTS } from "./parts/appeals-view.server";
import { StaffPage } from "./parts/staff-page";
import { staffTitle } from "./parts/staff-title";

export const handle: StaffHandle = { place: "appeals" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireStaff(request, RUNS_COHORTS);
  return appealsView(viewer, languageOf(params), new URL(request.url).searchParams);
}

export const meta: MetaFunction<typeof loader> = ({ data: view }) => staffTitle(view?.title);

/** The appeals in the cohorts one runs: what waits, what is overdue, what was decided. */
export default function Appeals() {
  const { t } = useTranslation(["staff", "states"]);
  const { title, tabs, rows, decided, previous, next } = useLoaderData<typeof loader>();
  return (
    <StaffPage title={title}>
      <Tabs
        label={t("staff:appeals.tabs")}
        tabs={tabs.map(({ show, ...tab }) => ({ ...tab, text: t(`staff:appeals.show.${show}`) }))}
      />
      <PagedTable
        none={t("staff:appeals.none")}
        previous={previous}
        next={next}
        caption={title}
        rows={rows}
        rowKey={({ reference }) => reference}
        columns={[
          {
            key: "name",
            head: t("staff:appeals.person"),
            main: true,
            cell: ({ name, href }) => <TextLink href={href}>{name}</TextLink>,
          },
          {
            key: "reference",
            head: t("staff:appeals.reference"),
            card: "end",
            minor: true,
            cell: ({ reference }) => <span className="tabular">{reference}</span>,
          },
          { key: "cohort", head: t("staff:appeals.cohort"), card: "bare", cell: ({ cohort }) => cohort },
          {
            key: "against",
            head: t("staff:appeals.against"),
            card: "bare",
            cell: ({ against }) => t(`states:application.${against}`),
          },
          {
            key: "lodged",
            head: t("staff:appeals.lodged"),
            card: "inline",
            minor: true,
            cell: ({ lodged }) => <span className="tabular">{lodged}</span>,
          },
          decided
            ? {
                key: "state",
                head: t("staff:appeals.result"),
                card: "inline" as const,
                cell: ({ state }: (typeof rows)[number]) => t(`staff:appeals.state.${state}`),
              }
            : {
                key: "due",
                head: t("staff:appeals.answerBy"),
                card: "inline" as const,
                cell: ({ due, overdue }: (typeof rows)[number]) => (
                  <span className="tabular">
                    {due} {overdue ? <Lozenge tone="wrong">{t("staff:appeals.overdue")}</Lozenge> : null}
                  </span>
                ),
              },
        ]}
      />
    </StaffPage>
  );
}
