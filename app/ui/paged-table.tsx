import { DataTable, type DataTableProps } from "./data-table";
import { EmptyState } from "./empty-state";
import { Pagination } from "./pagination";

type PagedTableProps<Row> = DataTableProps<Row> & {
  /** Said instead of a table without rows. */
  none: string;
  previous: string | null;
  next: string | null;
};

/** One page of a list, or a sentence that there is nothing in it; the ways to the pages beside it. */
export function PagedTable<Row>({ none, previous, next, ...table }: PagedTableProps<Row>) {
  return (
    <>
      {table.rows.length === 0 ? <EmptyState text={none} /> : <DataTable {...table} />}
      <Pagination previousHref={previous ?? undefined} nextHref={next ?? undefined} />
    </>
  );
}
