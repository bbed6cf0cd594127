import { RuleBroken } from "~/domain/errors";
import { storableText } from "~/domain/forms/storable-text";
import { sniffType } from "~/platform/sniff.server";
import type { ImportLimits } from "./import-limits.server";
import { type ImportTable, tableOf } from "./import-mapping";
import { inTurns } from "./in-turns.server";
import { readCsv } from "./read-csv.server";
import { readXlsx } from "./read-xlsx.server";
import type { TableBounds } from "./sheet-lines";

const MEGABYTE = 1024 ** 2;
/** What no cell of a reference or a result has. */
const CELL_MAX = 200;

const ROWS_AT_ONCE = 200;

const ZIP = [0x50, 0x4b];
/** How workbooks begin that are locked with a password, and those of the time before XLSX. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * The table in an uploaded file: CSV in UTF-8 with semicolons, commas or tabs, or the first sheet of an XLSX workbook. What
 * a file is, its content says.
 * @throws {RuleBroken} with the one reason why it cannot be read
 */
export async function readTable(content: Uint8Array, limits: ImportLimits): Promise<ImportTable> {
  if (content.byteLength === 0) refuse("file.empty");
  if (content.byteLength > limits.megabytes * MEGABYTE) refuseTooLarge(limits);
  const { header, rows } = tableOf(await linesOf(content, limits));
  if (rows.length === 0) refuse("testImport.noLines");
  if (rows.length > limits.lines) refuse("testImport.tooManyLines", { most: limits.lines });
  const storable: string[][] = [];
  for await (const piece of inTurns(rows, ROWS_AT_ONCE)) storable.push(...piece.map((row) => row.map(storableText)));
  return { header: header.map(storableText), rows: storable };
}

/** @throws {RuleBroken} always: the file is larger than it may be */
export function refuseTooLarge({ megabytes }: ImportLimits): never {
  return refuse("testImport.tooLarge", { most: megabytes });
}

async function linesOf(content: Uint8Array, limits: ImportLimits): Promise<string[][]> {
  const { columns, unpackedMegabytes } = limits;
  // One line more: the first may be a head.
  const bounds: TableBounds = {
    ...{ lines: limits.lines + 1, columns, cellCharacters: CELL_MAX },
    characters: unpackedMegabytes * MEGABYTE,
  };
  const begins = (bytes: readonly number[]) => bytes.every((byte, at) => content[at] === byte);
  if (begins(COMPOUND)) refuse("testImport.protected");
  // Archives are opened by us alone: who sniffs them unpacks them, however large they become.
  const lines = begins(ZIP) ? await readXlsx(content, bounds) : await readCsv(await textIn(content), bounds);
  if (Array.isArray(lines)) return lines;
  if (lines === "broken") return refuse("testImport.unreadable");
  if (lines === "macros") return refuse("testImport.macros");
  const most = { tooManyLines: limits.lines, tooManyColumns: columns, tooMuchInside: unpackedMegabytes }[lines];
  return refuse(`testImport.${lines}`, { most });
}

async function textIn(content: Uint8Array): Promise<string> {
  const type = await sniffType(content);
  if (type !== null && !type.startsWith("text/")) refuse("testImport.wrongType");
  if (content.includes(0)) refuse("testImport.wrongType");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(content);
  } catch {
    return refuse("testImport.notUtf8");
  }
}

function refuse(key: string, params?: Record<string, number>): never {
  throw new RuleBroken([{ key, params, field: "file" }]);
}
