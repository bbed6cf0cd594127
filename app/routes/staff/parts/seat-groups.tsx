import { useTranslation } from "react-i18next";
import { type Column, DataTable } from "~/ui/data-table";
import { TextLink } from "~/ui/text-link";
import type { SeatsView } from "./seats-view.server";

type Group = SeatsView["groups"][number];

/** The seats by place and by group; each number leads to the seats it counts. Nothing where all are alike. */
export function SeatGroups({ view: { groups } }: { view: SeatsView }) {
  const { t } = useTranslation("staff");
  if (groups.length < 2) return null;
  const counted = (name: "total" | "kept" | "offered" | "free"): Column<Group> => ({
    key: name,
    head: t(`seats.${name}`),
    figures: true,
    cell: (group) => {
      const { number, href } = group[name];
      return number === 0 ? 0 : <TextLink href={href}>{number}</TextLink>;
    },
  });
  return (
    <div className="mt-4">
      <DataTable
        caption={t("seats.groupsCaption")}
        rows={groups}
        rowKey={({ key }) => key}
        columns={[
          { key: "name", head: t("seats.group"), main: true, cell: ({ name }) => name },
          counted("total"),
          counted("kept"),
          counted("offered"),
          counted("free"),
        ]}
      />
    </div>
  );
}
