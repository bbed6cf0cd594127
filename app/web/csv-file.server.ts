import { stringify } from "csv-stringify/sync";

/** A spreadsheet reads a cell that begins with one of these as a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** The cell as text in any spreadsheet: an apostrophe before what would be a formula. */
export const withoutFormula = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);

/**
 * A table as a CSV file to download: UTF-8 with the mark by which spreadsheets know it, semicolons between, because they
 * stand for columns wherever the decimal mark is a comma.
 */
export function csvFile(name: string, rows: readonly (readonly (string | number)[])[]): Response {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === "number" ? cell : withoutFormula(cell))));
  return new Response(stringify(cells, { bom: true, delimiter: ";", record_delimiter: "windows" }), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name.replace(/[^\w.-]/g, "_")}"`,
      "X-Content-Type-Options": "nosniff",
    },
  });
}
