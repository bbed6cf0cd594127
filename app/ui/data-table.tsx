import { ArrowDown, ArrowUp } from "lucide-react";
import type { Key, ReactNode } from "react";
import { Anchor } from "./anchor";
import { classNames } from "./class-names";
import { Icon } from "./icon";

export type Column<Row> = {
  key: string;
  head: string;
  /** Stands in the head instead of the words: a checkbox for all rows. The words still name the column. */
  headNode?: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Figures compared downwards stand at the right. */
  figures?: boolean;
  /** The address that sorts by it, and which way it is sorted now. */
  sort?: { href: string; now?: "ascending" | "descending" };
  /** Given up first when the panel is open or the window narrow; on phones it is shown in the card. */
  minor?: boolean;
  /** Left out of the cards on phones, where a row is opened rather than compared. */
  wide?: boolean;
  /** Of no use on paper: a checkbox. */
  screen?: boolean;
  /** The row's own name: bold, and its header cell. */
  main?: boolean;
};

type DataTableProps<Row> = {
  /** What the table holds, for screen readers. */
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => Key;
  current?: (row: Row) => boolean;
  /** A heavy line under this row: a cut-off. */
  lineBelow?: (row: Row) => boolean;
};

/**
 * Dense rows of 36 px between hairlines; on phones each row becomes a card of names and values. In a card nothing is
 * compared downwards, so it leaves out what is empty or nought.
 */
export function DataTable<Row>({ caption, columns, rows, rowKey, current, lineBelow }: DataTableProps<Row>) {
  return (
    <table className="data-table w-full border-collapse text-left">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="border-line border-b text-ink2">
          {columns.map((column) => (
            <HeadCell key={column.key} column={column} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            aria-current={current?.(row) || undefined}
            className={classNames(
              "relative hover:bg-xezer-tint has-[:checked]:bg-xezer-tint aria-[current]:bg-xezer-tint2 aria-[current]:shadow-[inset_4px_0_var(--nar)]",
              lineBelow?.(row) ? "border-nar border-b-2" : "border-line border-b",
            )}
          >
            {columns.map((column) => {
              const Cell = column.main ? "th" : "td";
              const content = column.cell(row);
              return (
                <Cell
                  key={column.key}
                  scope={column.main ? "row" : undefined}
                  data-head={column.head}
                  className={classNames(
                    "px-2 py-1 text-left tablet:h-9",
                    column.main ? "font-semibold" : "font-normal",
                    column.figures && "tabular tablet:text-right",
                    column.minor && "tablet:max-wide:hidden",
                    (column.wide || content === 0) && "max-tablet:hidden!",
                    column.screen && "print:hidden",
                  )}
                >
                  {content}
                </Cell>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function HeadCell<Row>({ column }: { column: Column<Row> }) {
  const { head, headNode, sort, figures, minor, screen } = column;
  return (
    <th
      scope="col"
      aria-sort={sort?.now}
      className={classNames(
        "h-9 px-2 py-1 font-semibold",
        figures && "tablet:text-right",
        minor && "tablet:max-wide:hidden",
        screen && "print:hidden",
      )}
    >
      {sort ? (
        <Anchor href={sort.href} className="inline-flex min-h-8 items-center gap-1 hover:text-xezer hover:underline">
          {head}
          {sort.now ? <Icon of={sort.now === "ascending" ? ArrowUp : ArrowDown} size={16} /> : null}
        </Anchor>
      ) : (
        (headNode ?? head)
      )}
    </th>
  );
}
