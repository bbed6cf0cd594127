import { readSheet } from "read-excel-file/universal";
import { expect, test } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { RuleBroken } from "~/domain/errors";
import { workbook, zipped } from "../../../tests/factories/workbook";
import type { ImportLimits } from "./import-limits.server";
import { readTable } from "./read-table.server";

const LIMITS: ImportLimits = { megabytes: 4, unpackedMegabytes: 16, lines: 10_000, columns: 50 };

const bytes = (text: string): Uint8Array => Buffer.from(text);

/** The lines of a file, or the one sentence with which it is refused. */
async function read(content: Uint8Array, limits: Partial<ImportLimits> = {}) {
  try {
    const { header, rows } = await readTable(content, { ...LIMITS, ...limits });
    return [header, ...rows];
  } catch (error) {
    if (!(error instanceof RuleBroken)) throw error;
    return error.blockers.map(({ key, params, field }) => [key, params?.most ?? null, field]);
  }
}

const refused = (key: string, most: number | null = null) => [[`testImport.${key}`, most, "file"]];
const row = (cells: string) => `<row>${cells}</row>`;
const typed = (text: string, more = "") => `<c t="inlineStr"${more}><is><t>${text}</t></is></c>`;
const HEAD = row(typed("No") + typed("Result"));

test("a workbook as spreadsheets write it is read cell by cell as another reader reads it", async () => {
  const cells = [
    ["Nömrə", "Nəticə", "Qeyd"],
    ["MM-2027-000001", 67.3, "a & b < c > d \"e\" 'f'"],
    ["MM-2027-000002", 80, "  ə, ş, ç, ğ, ı, İ  "],
    [null, null, null],
    ["MM-2027-000003", 0.1 + 0.2, null],
  ];
  const book = await writeXlsxFile(
    cells.map((line) =>
      line.map((value) =>
        value === null ? null : typeof value === "number" ? { value, type: Number } : { value, type: String },
      ),
    ),
  ).toBuffer();
  const oracle = await readSheet(new Uint8Array(book).buffer);
  const lines = oracle.map((line) => line.map((cell) => (cell === 0.1 + 0.2 ? "0.3" : String(cell ?? ""))));
  expect(await read(new Uint8Array(book))).toEqual(lines.filter((line) => line.some((cell) => cell !== "")));
});

test("ten thousand lines are read", async () => {
  const lines = Array.from({ length: 10_000 }, (_, line) => `MM-2027-${String(line).padStart(6, "0")};${line % 101}`);
  const text = await read(bytes(`No;Result\n${lines.join("\n")}`));
  const sheet = lines.map((line) => {
    const [reference = "", result = ""] = line.split(";");
    return row(`${typed(reference)}<c><v>${result}</v></c>`);
  });
  expect([text.length, await read(workbook(HEAD + sheet.join("")))]).toEqual([10_001, text]);
  expect(await read(bytes(`No;Result\n${lines.join("\n")}\nMM;1`))).toEqual(refused("tooManyLines", 10_000));
  expect(await read(workbook(HEAD + sheet.join("") + sheet[0]))).toEqual(refused("tooManyLines", 10_000));
});

test("a formula gives the result saved with it, and is never one itself", async () => {
  const cells = `<c r="A2"><f>HYPERLINK("https://x.example")</f></c><c r="B2"><f>30+37.5</f><v>67.5</v></c>`;
  expect(await read(workbook(HEAD + row(cells)))).toEqual([
    ["No", "Result"],
    ["", "67.5"],
  ]);
  expect(await read(bytes('No;Result\n=1+1;"=HYPERLINK(""x"")"'))).toEqual([
    ["No", "Result"],
    ["=1+1", '=HYPERLINK("x")'],
  ]);
});

test("a cell says what its reader sees: per cent, a day, a fraction as it was typed, shared and spoken text", async () => {
  const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="0.0%"/><numFmt numFmtId="165" formatCode="dd/mm"/>
    <numFmt numFmtId="166" formatCode="0.00&quot; days&quot;"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>
    <cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="165"/>
    <xf numFmtId="166"/></cellXfs></styleSheet>`;
  const shared = `<sst><si><t>plain</t></si><si><r><t>ri</t></r><r><t xml:space="preserve">ch </t></r><rPh><t>x</t></rPh></si></sst>`;
  const cells = [
    ...['<c><v>67.300000000000004</v></c><c s="1"><v>0.67</v></c><c s="2"><v>0.675</v></c><c s="3"><v>46169</v></c>'],
    ...[
      '<c s="4"><v>46169</v></c><c s="5"><v>4</v></c><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>99</v></c>',
    ],
    '<c t="e"><v>#DIV/0!</v></c><c t="str"><v>&#601;&amp;&#x15f;&unknown;</v></c>',
  ].join("");
  const parts = { "xl/styles.xml": styles, "xl/sharedStrings.xml": shared };
  const [, line] = await read(workbook(HEAD + row(cells), { parts }));
  expect(line).toEqual([
    ...["67.3", "67 %", "67.5 %", "2026-05-27", "2026-05-27", "4", "plain", "rich", "", "#DIV/0!"],
    "ə&ş&unknown;",
  ]);
});

test("files that are none, or say what they are not, are refused with one sentence", async () => {
  const png = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  );
  expect(await read(bytes(""))).toEqual([["file.empty", null, "file"]]);
  expect(await read(bytes(" \n;;\n"))).toEqual(refused("noLines"));
  expect(await read(bytes("No;Result"))).toEqual(refused("noLines"));
  expect(await read(png)).toEqual(refused("wrongType"));
  expect(await read(bytes("a\0;b"))).toEqual(refused("wrongType"));
  expect(await read(Buffer.from("N\xeemr\xff;1", "latin1"))).toEqual(refused("notUtf8"));
  expect(await read(bytes(`a;"b\n${"MM;1\n".repeat(9)}`))).toEqual(refused("unreadable"));
  expect(await read(Buffer.from("d0cf11e0a1b11ae1".padEnd(2048, "0"), "hex"))).toEqual(refused("protected"));
  expect(await read(zipped({ "word/document.xml": "<w/>" }))).toEqual(refused("unreadable"));
  expect(await read(zipped({ "xl/workbook.xml": "<workbook/>" }, 1))).toEqual(refused("unreadable"));
  expect(await read(bytes("PK but no archive"))).toEqual(refused("unreadable"));
  const macros = { parts: { "xl/vbaProject.bin": "Sub Auto_Open()" } };
  expect(await read(workbook(HEAD + HEAD, macros))).toEqual(refused("macros"));
  expect(await read(workbook(HEAD))).toEqual(refused("noLines"));
});

test("what is too much is refused before it fills the memory, in bytes, unpacked, in lines, columns and repetitions", async () => {
  const before = process.memoryUsage().rss;
  const zeros = Buffer.alloc(50 * 1024 ** 2);
  const bomb = (said?: number) => workbook(HEAD, { parts: { "xl/sharedStrings.xml": { content: zeros, said } } });
  const many = (cell: string, times: number) => HEAD + row(cell.repeat(times));
  const long = `<sst><si><t>${" ".repeat(1_000_000)}x</t></si><si><t>${"x".repeat(1_000_000)}</t></si></sst>`;
  const parts = { "xl/sharedStrings.xml": long };
  const repeated = (text: number) => workbook(row(`<c t="s"><v>${text}</v></c>`.repeat(50)).repeat(9000), { parts });
  expect(await read(bytes("x".repeat(4 * 1024 ** 2 + 1)))).toEqual(refused("tooLarge", 4));
  expect(await read(bomb())).toEqual(refused("tooMuchInside", 16));
  expect(await read(bomb(1000))).toEqual(refused("unreadable"));
  expect(await read(repeated(0))).toEqual(refused("noLines"));
  expect(await read(repeated(1))).toEqual(refused("tooMuchInside", 16));
  expect(await read(workbook(many(typed("x"), 16_384)))).toEqual(refused("tooManyColumns", 50));
  expect(await read(workbook(many('<c r="XFD1"><v>1</v></c>', 1)))).toEqual(refused("tooManyColumns", 50));
  expect(await read(bytes(`${"a;".repeat(9000)}\n${"MM;1\n".repeat(9000)}`))).toEqual(refused("tooManyColumns", 50));
  expect(await read(workbook(row("<c><v>1</v></c>").repeat(400_000)))).toEqual(refused("tooManyLines", 10_000));
  const elsewhere = many('<c r="XFD1048576"><v>1</v></c>', 1);
  expect(await read(workbook(elsewhere, { path: "other.xml" }))).toEqual(refused("tooManyColumns", 50));
  const deep = "<x>".repeat(1_000_000);
  expect(await read(workbook(HEAD + row(typed("MM") + deep)))).toEqual([
    ["No", "Result"],
    ["MM", ""],
  ]);
  expect(process.memoryUsage().rss - before < 1024 ** 3).toBe(true);
}, 60_000);

test("columns and rows that were formatted and hold nothing are no columns and rows", async () => {
  const blank = `<row r="1048576"><c r="XFD1048576" s="1"/><c r="XFC1048576" s="1"></c></row>`.repeat(20_000);
  expect(await read(workbook(HEAD + row(typed("MM", ' r="A2"') + typed("5", ' r="B2"')) + blank))).toEqual([
    ["No", "Result"],
    ["MM", "5"],
  ]);
  expect(await read(bytes(`No;Result${";".repeat(300)}\nMM;5${";".repeat(300)}`))).toEqual([
    ["No", "Result"],
    ["MM", "5"],
  ]);
});

test("no entity of a file is expanded and nothing outside of it is read", async () => {
  const doctype = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY e SYSTEM "file:///etc/passwd">]>`;
  const sheet = `${doctype}<worksheet><sheetData>${HEAD}${row(typed("&b;") + typed("&e;"))}</sheetData></worksheet>`;
  expect(await read(workbook("", { parts: { "xl/worksheets/sheet1.xml": sheet } }))).toEqual([
    ["No", "Result"],
    ["&b;", "&e;"],
  ]);
});
