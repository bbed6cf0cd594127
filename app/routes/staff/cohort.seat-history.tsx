import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { DataTable } from "~/ui/data-table";
import { EmptyState } from "~/ui/empty-state";
import { Pagination } from "~/ui/pagination";
import { TextLink } from "~/ui/text-link";
import { languageOf } from "~/web/language";
import { requireStaff } from "~/web/require-viewer.server";
import type { CohortHandle } from "./cohort";
import type { StaffHandle } from "./frame";
import { seatHistoryView } from "./parts/seat-history-view.server";
import { Section } from "./parts/section";
import { staffTitle } from "./parts/staff-title";

export const handle: CohortHandle & StaffHandle = { tab: "seats", place: "cohorts" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireStaff(request);
  const after = new URL(request.url).searchParams.get("after");
  return seatHistoryView(viewer, languageOf(params), { code: params.code ?? "", after });
}

export const meta: MetaFunction<typeof loader> = ({ data: view }) => staffTitle(view?.title);

/** Everything that has happened to a cohort's waiting list, the latest first. */
export default function SeatHistory() {
  const { t } = useTranslation("staff");
  const { title, entries, seatsHref, firstHref, nextHref } = useLoaderData<typeof loader>();
  return (
    <Section label={title}>
      <p className="mb-2">
        <TextLink href={seatsHref}>{t("seatHistory.back")}</TextLink>
      </p>
      {entries.length === 0 ? (
        <EmptyState text={t("seatHistory.none")} />
      ) : (
        <DataTable
          caption={title}
          rows={entries}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "at",
              head: t("seatHistory.at"),
              card: "bare",
              cell: ({ at }) => <span className="tabular">{at}</span>,
            },
            {
              key: "person",
              head: t("seats.person"),
              main: true,
              cell: ({ person }) => (person ? <TextLink href={person.href}>{person.name}</TextLink> : null),
            },
            { key: "what", head: t("seatHistory.what"), card: "bare", cell: ({ what }) => what },
            { key: "by", head: t("seatHistory.by"), card: "inline", cell: ({ by }) => by },
            {
              key: "reason",
              head: t("seatHistory.reason"),
              cell: ({ reason }) => <span className="whitespace-pre-line">{reason}</span>,
            },
          ]}
        />
      )}
      <Pagination previousHref={firstHref ?? undefined} nextHref={nextHref ?? undefined} />
    </Section>
  );
}
