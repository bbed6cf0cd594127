import type { CellFormat } from "./cell-formats";
import { attributeOf, type XmlPieces, type XmlToken, xmlText } from "./xml-tokens";

/** How much of a table is read. */
export type TableBounds = { lines: number; columns: number; cellCharacters: number; characters: number };

export type TooMuch = "tooManyLines" | "tooManyColumns" | "tooMuchInside";

type Shared = { texts: readonly string[]; formats: readonly CellFormat[] };

type Cell = { column: number; type: string; format: CellFormat; typed: string };

const DAY_MS = 86_400_000;
/** Day 0 of spreadsheets, which believe that 1900 had a 29th of February. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const MOST_DAYS = 2_958_465;
const DECIMALS = 9;
const LONG_FRACTION = /\.\d{10,}|E/i;

/**
 * The lines of a sheet that hold something, cells as text: of a formula the result that was saved with it, never itself. A
 * sheet that has more than it may is not read to its end.
 */
export async function sheetLines(pieces: XmlPieces, shared: Shared, most: TableBounds): Promise<string[][] | TooMuch> {
  const sheet: Sheet = { lines: [], line: [], cell: null, next: 0, characters: 0 };
  for await (const tokens of pieces) {
    for (const token of tokens) {
      const tooMuch = readOn(sheet, token, shared, most);
      if (tooMuch) return tooMuch;
    }
  }
  return sheet.lines;
}

/** What has been read so far; `next`: the column of a cell that does not say its own. */
type Sheet = { lines: string[][]; line: string[]; cell: Cell | null; next: number; characters: number };

function readOn(
  sheet: Sheet,
  { name, kind, attributes, before }: XmlToken,
  shared: Shared,
  most: TableBounds,
): TooMuch | null {
  if (name === "row" && kind !== "closes") [sheet.line, sheet.next] = [[], 0];
  if (name === "row" && kind === "closes" && sheet.line.length > 0) {
    if (sheet.lines.length === most.lines) return "tooManyLines";
    sheet.lines.push(sheet.line);
    sheet.line = [];
  }
  if (name === "c" && kind !== "closes") {
    const column = columnOf(attributeOf(attributes, "r")) ?? sheet.next;
    sheet.next = column + 1;
    const format = shared.formats[Number(attributeOf(attributes, "s") ?? 0)] ?? "number";
    sheet.cell = kind === "empty" ? null : { column, type: attributeOf(attributes, "t") ?? "n", format, typed: "" };
  }
  const { cell } = sheet;
  if (!cell || kind !== "closes") return null;
  if ((name === "v" || name === "t") && cell.typed.length < most.cellCharacters)
    cell.typed += xmlText(before, most.cellCharacters - cell.typed.length);
  return name === "c" ? endCell(sheet, cell, shared.texts, most) : null;
}

function endCell(sheet: Sheet, cell: Cell, texts: Shared["texts"], most: TableBounds): TooMuch | null {
  sheet.cell = null;
  const text = textOf(cell, texts).slice(0, most.cellCharacters).trim();
  sheet.characters += text.length;
  if (sheet.characters > most.characters) return "tooMuchInside";
  if (text === "") return null;
  if (cell.column >= most.columns) return "tooManyColumns";
  while (sheet.line.length < cell.column) sheet.line.push("");
  sheet.line[cell.column] = text;
  return null;
}

/** The column of an address, "C7", from 0; null for none and for what is no address. */
function columnOf(address: string | null): number | null {
  const [, letters = ""] = /^([A-Z]{1,3})\d{1,7}$/.exec(address ?? "") ?? [];
  if (letters === "") return null;
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function textOf({ type, format, typed }: Cell, texts: readonly string[]): string {
  if (type === "s") return texts[Number(typed)] ?? "";
  const number = Number(typed);
  if (type !== "n" || typed.trim() === "" || !Number.isFinite(number)) return typed;
  if (format === "percent") return `${plain(number * 100)} %`;
  if (format === "date" && number > 0 && number < MOST_DAYS)
    return new Date(DAY_ZERO + Math.floor(number) * DAY_MS).toISOString().slice(0, 10);
  return LONG_FRACTION.test(typed) ? plain(number) : typed;
}

/** Spreadsheets keep "67.300000000000004" for the 67.3 somebody typed. */
function plain(number: number): string {
  return String(Number(number.toFixed(DECIMALS)));
}
