import type { CellFormat } from "./cell-formats";
import { attributeOf, xmlText, xmlTokens } from "./xml-tokens";

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
export function sheetLines(xml: string, { texts, formats }: Shared, most: TableBounds): string[][] | TooMuch {
  const lines: string[][] = [];
  let [line, cell, next, characters] = [[] as string[], null as Cell | null, 0, 0];
  for (const { name, kind, attributes, before } of xmlTokens(xml)) {
    if (name === "row" && kind !== "closes") [line, next] = [[], 0];
    if (name === "row" && kind === "closes" && line.length > 0) {
      if (lines.length === most.lines) return "tooManyLines";
      lines.push(line);
      line = [];
    }
    if (name === "c" && kind !== "closes") {
      const column = columnOf(attributeOf(attributes, "r")) ?? next;
      next = column + 1;
      const format = formats[Number(attributeOf(attributes, "s") ?? 0)] ?? "number";
      cell = kind === "empty" ? null : { column, type: attributeOf(attributes, "t") ?? "n", format, typed: "" };
    }
    if ((name === "v" || name === "t") && kind === "closes" && cell && cell.typed.length < most.cellCharacters)
      cell.typed += xmlText(before, most.cellCharacters - cell.typed.length);
    if (name === "c" && kind === "closes" && cell) {
      const text = textOf(cell, texts).slice(0, most.cellCharacters).trim();
      characters += text.length;
      if (characters > most.characters) return "tooMuchInside";
      if (text !== "" && cell.column >= most.columns) return "tooManyColumns";
      if (text !== "") {
        while (line.length < cell.column) line.push("");
        line[cell.column] = text;
      }
      cell = null;
    }
  }
  return lines;
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
