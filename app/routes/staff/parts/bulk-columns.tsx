import type { TFunction } from "i18next";
import { ApplicationStateMark } from "~/components/application-state-mark";
import type { ApplicationStatus } from "~/generated/prisma/enums";
import type { Column } from "~/ui/data-table";
import { TextLink } from "~/ui/text-link";

type BulkRow = { reference: string; name: string; href: string; status: ApplicationStatus };

/** What a bulk table says of every application before it comes to the action: number, name, state. */
export function bulkColumns<Row extends BulkRow>(t: TFunction<"staff">): Column<Row>[] {
  return [
    {
      key: "reference",
      head: t("list.number"),
      card: "end",
      cell: (row) => <span className="tabular">{row.reference}</span>,
    },
    { key: "name", head: t("list.name"), main: true, cell: (row) => <TextLink href={row.href}>{row.name}</TextLink> },
    {
      key: "state",
      head: t("list.state"),
      card: "bare",
      cell: (row) => <ApplicationStateMark status={row.status} reader="staff" />,
    },
  ];
}
