import { cellFormats } from "./cell-formats";
import { sharedTexts } from "./shared-texts";
import { sheetLines, type TableBounds, type TooMuch } from "./sheet-lines";
import { unpackedEntries } from "./unpacked-entries.server";
import { attributeOf, xmlTokens } from "./xml-tokens";

const MAIN = "xl/workbook.xml";
const RELATIONS = "xl/_rels/workbook.xml.rels";
const MACROS = "xl/vbaProject.bin";
const FIRST_SHEET = "xl/worksheets/sheet1.xml";

/**
 * The lines of a workbook's first sheet, cells as text; "broken" for what is no workbook or cannot be opened, "macros" for
 * one that carries programs, or what it has too much of.
 * @param bounds `characters`: unpacked, all parts together
 */
export function readXlsx(bytes: Uint8Array, bounds: TableBounds): string[][] | "broken" | "macros" | TooMuch {
  const unpacked = unpackedEntries(bytes, bounds.characters);
  if (!Array.isArray(unpacked)) return unpacked === "tooLarge" ? "tooMuchInside" : "broken";
  const parts = new Map(unpacked.map(({ name, content }) => [name, content]));
  const read = (name: string): string => new TextDecoder().decode(parts.get(name));
  if (parts.has(MACROS)) return "macros";
  if (!parts.has(MAIN)) return "broken";
  const sheet = firstSheet(read(MAIN), read(RELATIONS));
  if (!parts.has(sheet)) return "broken";
  const texts = sharedTexts(read("xl/sharedStrings.xml"), bounds.cellCharacters);
  return sheetLines(read(sheet), { texts, formats: cellFormats(read("xl/styles.xml")) }, bounds);
}

/** Where the first sheet of a workbook is, as the workbook says. */
function firstSheet(workbook: string, relations: string): string {
  const first = [...xmlTokens(workbook)].find(({ name }) => name === "sheet");
  const id = first && attributeOf(first.attributes, "r:id");
  const relation = [...xmlTokens(relations)].find(
    ({ name, attributes }) => name === "Relationship" && id != null && attributeOf(attributes, "Id") === id,
  );
  const target = relation && attributeOf(relation.attributes, "Target");
  if (!target) return FIRST_SHEET;
  return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
}
