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
  /**
   * Where it stands in the card: before the row's name, at the end of that line, or below it without its head, because
   * the value says itself what it is. What is `inline` follows the one before with its head, as all figures do;
   * everything else has a line of its own.
   */
  card?: "lead" | "end" | "bare" | "inline";
  /** Of no use on paper: a checkbox. */
  screen?: boolean;
  /** The row's own name: bold, and its header cell. */
  main?: boolean;
};

export type DataTableProps<Row> = {
  /** What the table holds, for screen readers. */
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => Key;
  current?: (row: Row) => boolean;
  /** A heavy line under this row: a cut-off. */
  lineBelow?: (row: Row) => boolean;
  /** Columns of equal width, so that tables under each other line up. */
  even?: boolean;
};

/**
 * Dense rows of 36 px between hairlines; on phones each row becomes a short card of names and values. In a card nothing
 * is compared downwards, so it leaves out what is empty or nought.
 */
export function DataTable<Row>({ caption, columns, rows, rowKey, current, lineBelow, even }: DataTableProps<Row>) {
  return (
    <table className={classNames("data-table w-full border-collapse text-left", even && "tablet:table-fixed")}>
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="border-line border-b text-ink2">
          {columns.map((column, at) => (
            <HeadCell key={column.key} column={column} apart={followsFigures(columns, at)} />
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
            {columns.map((column, at) => {
              const Cell = column.main ? "th" : "td";
              const content = column.cell(row);
              return (
                <Cell
                  key={column.key}
                  scope={column.main ? "row" : undefined}
                  data-head={column.head}
                  data-card={column.card ?? (column.figures && !column.main ? "inline" : undefined)}
                  className={classNames(
                    "py-0.5 text-left tablet:h-9 tablet:px-2 tablet:py-1",
                    column.main ? "font-semibold" : "font-normal",
                    column.figures && "tabular tablet:text-right",
                    followsFigures(columns, at) && "tablet:pl-5",
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

/** Words beside figures keep away from them: one column ends where the other begins. */
function followsFigures<Row>(columns: Column<Row>[], at: number): boolean {
  return Boolean(columns[at - 1]?.figures) && !columns[at]?.figures;
}

function HeadCell<Row>({ column, apart }: { column: Column<Row>; apart: boolean }) {
  const { head, headNode, sort, figures, minor, screen } = column;
  return (
    <th
      scope="col"
      aria-sort={sort?.now}
      className={classNames(
        "h-9 px-2 py-1 font-semibold",
        figures && "tabular tablet:text-right",
        apart && "pl-5",
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
