import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ApplicationStateMark } from "~/components/application-state-mark";
import { SeatDiamonds } from "~/components/seat-diamonds";
import { type Column, DataTable } from "~/ui/data-table";
import { TextLink } from "~/ui/text-link";
import { languageOf } from "~/web/language";
import { requireStaff } from "~/web/require-viewer.server";
import type { CohortHandle } from "./cohort";
import type { StaffHandle } from "./frame";
import { seatsView } from "./parts/seats-view.server";
import { Section } from "./parts/section";
import { staffTitle } from "./parts/staff-title";

export const handle: CohortHandle & StaffHandle = { tab: "seats", place: "cohorts" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  return seatsView(viewer, language, params.code ?? "");
}

export const meta: MetaFunction<typeof loader> = ({ data }) => staffTitle(data?.title);

type Seat = Awaited<ReturnType<typeof seatsView>>["seats"][number];

export default function CohortSeats() {
  const { t } = useTranslation("staff");
  const { title, counts, seats, waiting, some } = useLoaderData<typeof loader>();
  const columns: Column<Seat>[] = [
    {
      key: "number",
      head: t("seats.number"),
      main: true,
      cell: (seat) => <span className="tabular">{seat.number}</span>,
    },
    ...(some.units ? [{ key: "unit", head: t("seats.unit"), cell: (seat: Seat) => seat.unit }] : []),
    ...(some.reservations
      ? [{ key: "reserved", head: t("seats.reserved"), cell: (seat: Seat) => seat.reservedFor }]
      : []),
    {
      key: "holder",
      head: t("seats.holder"),
      cell: ({ holder }) =>
        holder ? (
          <TextLink href={holder.href}>{holder.name}</TextLink>
        ) : (
          <span className="text-ink2">{t("seats.free")}</span>
        ),
    },
    {
      key: "state",
      head: t("seats.state"),
      cell: ({ holder }) => (holder ? <ApplicationStateMark status={holder.status} reader="staff" /> : null),
    },
    {
      key: "since",
      head: t("seats.since"),
      minor: true,
      cell: (seat) => <span className="tabular">{seat.since}</span>,
    },
    { key: "replyBy", head: t("seats.replyBy"), cell: (seat) => <span className="tabular">{seat.replyBy}</span> },
  ];
  return (
    <>
      <Section label={title}>
        <SeatDiamonds total={counts.total} taken={counts.kept} offered={counts.offered} />
      </Section>
      {seats.length > 0 ? (
        <div className="px-4 py-4 desktop:px-5">
          <DataTable caption={t("seats.caption")} columns={columns} rows={seats} rowKey={({ number }) => number} />
        </div>
      ) : null}
      <Section label={t("seats.waiting")}>
        {waiting.length === 0 ? (
          <p className="text-ink2">{t("seats.waitingNone")}</p>
        ) : (
          <DataTable
            caption={t("seats.waitingCaption")}
            rows={waiting}
            rowKey={({ reference }) => reference}
            columns={[
              { key: "rank", head: t("seats.rank"), cell: ({ rank }) => <span className="tabular">{rank}</span> },
              {
                key: "name",
                head: t("seats.holder"),
                main: true,
                cell: ({ name, href }) => <TextLink href={href}>{name}</TextLink>,
              },
              {
                key: "submitted",
                head: t("seats.submitted"),
                cell: ({ submitted }) => <span className="tabular">{submitted}</span>,
              },
            ]}
          />
        )}
      </Section>
    </>
  );
}
