import { Flag } from "lucide-react";
import { useTranslation } from "react-i18next";
import { DataTable } from "~/ui/data-table";
import { Icon } from "~/ui/icon";
import type { FairnessView } from "./fairness-view.server";

type Table = FairnessView["tables"][number];
type Cell = Table["rows"][number]["cells"][number];

/** The groups of one characteristic with their share at each step: a bar, the figure, and the flag in words. */
export function FairnessTable({ table, steps }: { table: Table; steps: FairnessView["steps"] }) {
  const { t } = useTranslation("staff");
  return (
    <DataTable
      caption={table.head}
      even
      rows={table.rows}
      rowKey={({ key }) => key}
      columns={[
        { key: "group", head: t("fairness.group"), main: true, cell: ({ name }) => name },
        ...steps.map(({ key, head }, at) => ({
          key,
          head,
          cell: ({ cells }: Table["rows"][number]) => <Share of={cells[at]} />,
        })),
      ]}
    />
  );
}

function Share({ of }: { of: Cell | undefined }) {
  const { t } = useTranslation("staff");
  if (!of?.bar) return <span className="text-ink3">{of?.words}</span>;
  const { rate, limit } = of.bar;
  return (
    <span className="grid max-w-88 grid-cols-[minmax(3rem,1fr)_auto] items-center gap-x-3">
      <svg
        aria-hidden="true"
        viewBox="0 0 100 10"
        preserveAspectRatio="none"
        className="h-4 w-full bg-sunken"
        data-print="exact"
      >
        <rect width={rate * 100} height="10" className={of.flagged ? "fill-nar" : "fill-xezer"} />
        {limit === null ? null : (
          <path
            d={`M${limit * 100} 0v10`}
            className="fill-none stroke-ink"
            strokeWidth="2"
            vectorEffect="non-scaling-stroke"
          />
        )}
      </svg>
      <span className="tabular whitespace-nowrap">{of.words}</span>
      {of.flagged ? (
        <span className="col-span-2 flex items-center gap-1 text-nar text-small">
          <Icon of={Flag} size={16} />
          {t("fairness.flag")}
        </span>
      ) : null}
    </span>
  );
}
