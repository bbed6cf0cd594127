import { z } from "zod";
import { isReference } from "../applications/reference";

/** A table as read from a file: every cell as text. */
export const importTableSchema = z.object({ header: z.array(z.string()), rows: z.array(z.array(z.string())) });

export type ImportTable = z.output<typeof importTableSchema>;

/** Which column is the reference and which the result, counted from 0; null where none was found. */
export const importMappingSchema = z.object({
  reference: z.number().int().min(0).nullable(),
  result: z.number().int().min(0).nullable(),
  /** What a full result is; 100 for per cent. */
  most: z.number().positive(),
});

export type ImportMapping = z.output<typeof importMappingSchema>;

const RESULT_HEAD = /nəticə|netice|faiz|bal\b|result|score|point|percent|%|результат|балл|процент/i;
const NUMERIC = /^\s*\d+(?:[.,]\d+)?\s*%?\s*$/;

/** The reference a cell holds, however it was typed; empty for none. */
export function referenceIn(cell: string): string {
  const text = cell.trim().toUpperCase();
  return isReference(text) ? text : "";
}

/** Lines as read become a table: the first is its head unless it holds a reference already. Empty lines are left out. */
export function tableOf(lines: readonly (readonly string[])[]): ImportTable {
  const full = lines.filter((line) => line.some((cell) => cell.trim() !== ""));
  const width = Math.max(0, ...full.map((line) => line.length));
  const padded = full.map((line) => Array.from({ length: width }, (_, at) => (line[at] ?? "").trim()));
  const [first, ...others] = padded;
  if (!first) return { header: [], rows: [] };
  const headless = first.some((cell) => referenceIn(cell) !== "");
  return headless ? { header: first.map(() => ""), rows: padded } : { header: first, rows: others };
}

/** As many lines say what a column holds; a full table would take seconds. */
const LINES_GUESSED_BY = 500;

/** Which columns are meant, as far as the table says: the most references, and a head or figures that look like results. */
export function guessMapping({ header, rows: all }: ImportTable, most: number): ImportMapping {
  const rows = all.slice(0, LINES_GUESSED_BY);
  const share = (at: number, fits: (cell: string) => boolean) => rows.filter((row) => fits(row[at] ?? "")).length;
  const best = (fits: (cell: string) => boolean, among: readonly number[]) =>
    among.reduce<{ at: number | null; count: number }>(
      (found, at) => (share(at, fits) > found.count ? { at, count: share(at, fits) } : found),
      { at: null, count: 0 },
    ).at;
  const columns = header.map((_, at) => at);
  const reference = best((cell) => referenceIn(cell) !== "", columns);
  const others = columns.filter((at) => at !== reference);
  const named = others.filter((at) => RESULT_HEAD.test(header[at] ?? ""));
  const isFigure = (cell: string) => NUMERIC.test(cell);
  return { reference, result: best(isFigure, named) ?? named[0] ?? best(isFigure, others), most };
}
