import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { ApplicationStateMark } from "~/components/application-state-mark";
import { type Column, DataTable } from "~/ui/data-table";
import { EmptyState } from "~/ui/empty-state";
import { TextLink } from "~/ui/text-link";
import type { SeatsView } from "./seats-view.server";

type Seat = SeatsView["seats"][number];

/**
 * Every seat, or those asked for, free ones of a kind in one row: whom it belongs to, who holds it, since when, and until
 * when the offer stands.
 */
export function SeatTable({ view: { seats, some, filtered, here } }: { view: SeatsView }) {
  const { t } = useTranslation("staff");
  const columns: Column<Seat>[] = [
    {
      key: "number",
      head: t("seats.number"),
      main: true,
      card: "lead",
      cell: (seat) => <span className="tabular">{seat.numbers}</span>,
    },
    ...(some.places ? [{ key: "place", head: t("seats.group"), cell: (seat: Seat) => seat.place }] : []),
    ...(some.reservations
      ? [{ key: "reserved", head: t("seats.reserved"), cell: (seat: Seat) => seat.reservedFor }]
      : []),
    {
      key: "holder",
      head: t("seats.holder"),
      card: "end",
      cell: ({ holder, free }) =>
        holder ? (
          <TextLink href={holder.href}>{holder.name}</TextLink>
        ) : (
          <span className="text-ink2">{free > 1 ? t("seats.freeNumber", { number: free }) : t("seats.isFree")}</span>
        ),
    },
    ...(seats.some(({ holder }) => holder) ? heldColumns(t) : []),
  ];
  return (
    <>
      {filtered ? (
        <p className="mb-2 flex flex-wrap gap-x-4 text-ink2">
          {filtered}
          <TextLink href={here}>{t("seats.showAll")}</TextLink>
        </p>
      ) : null}
      {seats.length > 0 ? (
        <DataTable caption={t("seats.caption")} columns={columns} rows={seats} rowKey={({ number }) => number} />
      ) : (
        <EmptyState text={t("seats.none")} />
      )}
    </>
  );
}

/** What a seat says once somebody holds it. */
function heldColumns(t: TFunction<"staff">): Column<Seat>[] {
  return [
    {
      key: "state",
      head: t("seats.state"),
      card: "bare",
      cell: ({ holder }) => (holder ? <ApplicationStateMark status={holder.status} reader="staff" /> : null),
    },
    {
      key: "since",
      head: t("seats.since"),
      card: "inline",
      minor: true,
      cell: (seat) => <span className="tabular">{seat.since}</span>,
    },
    {
      key: "replyBy",
      head: t("seats.replyBy"),
      card: "inline",
      cell: (seat) => <span className="tabular">{seat.replyBy}</span>,
    },
  ];
}
