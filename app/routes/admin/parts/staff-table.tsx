import { useTranslation } from "react-i18next";
import { DataTable } from "~/ui/data-table";
import { TextLink } from "~/ui/text-link";
import type { staffView } from "./staff-view.server";

type Rows = Awaited<ReturnType<typeof staffView>>["rows"];
type Row = Rows[number];

/** Members of staff, one a row: what they may do, where, from when to when, and how they sign in. */
export function StaffTable({ rows }: { rows: Rows }) {
  const { t } = useTranslation("staff");
  const lines = (row: Row, of: (grant: Row["grants"][number]) => string, empty: string | null = null) =>
    row.grants.length === 0 ? empty : row.grants.map((grant) => <div key={grant.id}>{of(grant)}</div>);
  return (
    <DataTable
      caption={t("people.list")}
      rows={rows}
      rowKey={({ personId }) => personId}
      columns={[
        {
          key: "name",
          head: t("people.name"),
          main: true,
          cell: ({ href, name, email }) => (
            <>
              <TextLink href={href}>{name}</TextLink>
              {email === name ? null : (
                <span className="block break-words font-normal text-ink2 text-small">{email}</span>
              )}
            </>
          ),
        },
        {
          key: "roles",
          head: t("people.roles"),
          card: "bare",
          cell: (row) => lines(row, ({ words }) => words, t("people.noRoleNow")),
        },
        {
          key: "since",
          head: t("people.since"),
          minor: true,
          cell: (row) => <div className="tabular">{lines(row, ({ since }) => since)}</div>,
        },
        {
          key: "until",
          head: t("people.until"),
          cell: (row) => <div className="tabular">{lines(row, ({ until }) => until)}</div>,
        },
        {
          key: "last",
          head: t("people.lastSignedIn"),
          cell: ({ lastSignedIn, state }) => (
            <>
              {state ? <span className="block font-semibold">{state}</span> : null}
              {lastSignedIn ? <span className="tabular whitespace-nowrap">{lastSignedIn}</span> : null}
            </>
          ),
        },
        { key: "factor", head: t("people.factorColumn"), cell: ({ factor }) => factor },
      ]}
    />
  );
}
