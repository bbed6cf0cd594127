import { readSheet } from "read-excel-file/universal";
import { staysWithin } from "./sheet-bounds";
import { unpackedEntries } from "./unpacked-entries.server";

/** Unpacked, all parts together. */
const MOST_UNPACKED_BYTES = 8 * 1024 * 1024;
const MOST_COLUMNS = 100;
const SHEET = /worksheets\/.*\.xml$/i;

/**
 * The lines of a workbook's first sheet, cells as text; "broken" for what is no workbook, "tooLarge" when it holds more
 * than it may, unpacked or in cells.
 */
export async function readXlsx(bytes: Uint8Array, mostRows: number): Promise<string[][] | "broken" | "tooLarge"> {
  const parts = unpackedEntries(bytes, MOST_UNPACKED_BYTES);
  if (parts === null) return "tooLarge";
  const decoder = new TextDecoder();
  const sheets = parts.filter(({ name }) => SHEET.test(name));
  if (sheets.length === 0) return "broken";
  const bounds = { rows: mostRows, columns: MOST_COLUMNS };
  if (!sheets.every(({ content }) => staysWithin(decoder.decode(content), bounds))) return "tooLarge";
  try {
    const lines = await readSheet(new Uint8Array(bytes).buffer, { trim: true, parseNumber: (text) => text });
    return lines.map((line) => line.map((cell) => (cell === null ? "" : inWords(cell))));
  } catch {
    return "broken";
  }
}

/** Long fractions that a spreadsheet keeps for a decimal, "67.300000000000004", are written as they are meant. */
function inWords(cell: unknown): string {
  const text = cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
  return /^-?\d+\.\d{10,}$/.test(text) || /^-?\d(?:\.\d+)?E[-+]?\d+$/.test(text)
    ? String(Number(Number(text).toFixed(9)))
    : text;
}
