const CELL = /\s(?:r|ref)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ADDRESS = /^([A-Z]{0,3})(\d{1,7})$/;

/**
 * Whether a sheet names no cell beyond so many rows and columns. A single cell far down makes a reader build everything
 * above it, so this is asked of the text of the sheet before it is read.
 */
export function staysWithin(sheet: string, most: { rows: number; columns: number }): boolean {
  for (const [, double, single] of sheet.matchAll(CELL)) {
    for (const address of (double ?? single ?? "").split(":")) {
      const [, letters = "", digits = ""] = ADDRESS.exec(address) ?? [];
      if (digits === "" || Number(digits) > most.rows || columnNumber(letters) > most.columns) return false;
    }
  }
  return true;
}

/** A is 1, Z 26, AA 27. */
function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}
