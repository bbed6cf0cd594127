import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { PAYLOADS } from "../../tests/access/script-payloads";
import { csvFile, withoutFormula } from "./csv-file.server";

test("what a spreadsheet would run as a formula is text; anything else stays as it is", () => {
  const cells = ["=1+1", "+994", "-5", "@SUM(A1)", "\t=1", "\r=1", "Əli", "a=b", ""];
  expect(cells.map(withoutFormula)).toEqual([
    ...["'=1+1", "'+994", "'-5", "'@SUM(A1)", "'\t=1", "'\r=1"],
    ...["Əli", "a=b", ""],
  ]);
});

test("a file begins with the mark of UTF-8, quotes what would break a row, and is saved, not shown", async () => {
  const file = csvFile("hesabat 1;.csv", [
    ["Ad", "Bal"],
    ['Əliyeva "Şəhla"; b', -5],
  ]);
  const bytes = new Uint8Array(await file.arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(new TextDecoder().decode(bytes)).toBe('Ad;Bal\r\n"Əliyeva ""Şəhla""; b";-5\r\n');
  expect(file.headers.get("Content-Disposition")).toBe('attachment; filename="hesabat_1_.csv"');
});

test("two hundred scripts, each as a formula too, stay each in one cell that a spreadsheet reads as text", async () => {
  const typed = PAYLOADS.flatMap((text) => [text, `=HYPERLINK("${text}")`, `@${text};\r\n=1+1`]);
  const file = csvFile(
    "a.csv",
    typed.map((text) => [text, "next"]),
  );
  const read: string[][] = parse(await file.text(), { bom: true, delimiter: ";" });
  expect(read).toEqual(typed.map((text) => [withoutFormula(text), "next"]));
  expect(read.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  expect(typed.filter((text) => /^[=+\-@\t\r]/.test(text)).length).toBeGreaterThan(400);
});
