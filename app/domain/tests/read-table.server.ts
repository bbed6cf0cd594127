import { RuleBroken } from "~/domain/errors";
import { storableText } from "~/domain/forms/storable-text";
import { sniffType } from "~/platform/sniff.server";
import { type ImportTable, tableOf } from "./import-mapping";
import { readCsv } from "./read-csv.server";
import { readXlsx } from "./read-xlsx.server";

/** In megabytes. */
export const MOST_MEGABYTES = 2;
const MOST_ROWS = 5000;
/** What no cell of a reference or a result has. */
const CELL_MAX = 200;
const MOST_COLUMNS = 50;

/**
 * The table in an uploaded file: CSV in UTF-8 with semicolons, commas or tabs, or the first sheet of an XLSX workbook. What
 * a file is, its content says.
 * @throws {RuleBroken} with the one reason why it cannot be read
 */
export async function readTable(content: Uint8Array): Promise<ImportTable> {
  if (content.byteLength === 0) refuse("file.empty");
  if (content.byteLength > MOST_MEGABYTES * 1024 ** 2) refuse("testImport.tooLarge", { most: MOST_MEGABYTES });
  const lines = await linesOf(content);
  const { header, rows } = tableOf(lines);
  if (rows.length === 0) refuse("testImport.noLines");
  if (rows.length > MOST_ROWS) refuse("testImport.tooManyLines", { most: MOST_ROWS });
  const cells = (line: readonly string[]) =>
    line.slice(0, MOST_COLUMNS).map((cell) => storableText(cell).slice(0, CELL_MAX));
  return { header: cells(header), rows: rows.map(cells) };
}

async function linesOf(content: Uint8Array): Promise<string[][]> {
  const type = await sniffType(content);
  if (type?.endsWith("spreadsheetml.sheet") || type === "application/zip") {
    const lines = await readXlsx(content, MOST_ROWS + 1);
    if (lines === "broken") return refuse("testImport.unreadable");
    return lines === "tooLarge" ? refuse("testImport.tooMuchInside", { most: MOST_ROWS }) : lines;
  }
  if (type !== null && !type.startsWith("text/")) refuse("testImport.wrongType");
  const text = textIn(content);
  if (text.includes("\u0000")) refuse("testImport.wrongType");
  return readCsv(text, MOST_ROWS + 2) ?? refuse("testImport.unreadable");
}

function textIn(content: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(content);
  } catch {
    return refuse("testImport.notUtf8");
  }
}

function refuse(key: string, params?: Record<string, number>): never {
  throw new RuleBroken([{ key, params, field: "file" }]);
}
