import { cellFormats } from "./cell-formats";
import { inTurns } from "./in-turns.server";
import { sharedTexts } from "./shared-texts";
import { sheetLines, type TableBounds, type TooMuch } from "./sheet-lines";
import { unpackedEntries } from "./unpacked-entries.server";
import { attributeOf, type XmlPieces, type XmlToken, xmlTokens } from "./xml-tokens";

const MAIN = "xl/workbook.xml";
const RELATIONS = "xl/_rels/workbook.xml.rels";
const MACROS = "xl/vbaProject.bin";
const FIRST_SHEET = "xl/worksheets/sheet1.xml";

/**
 * The lines of a workbook's first sheet, cells as text; "broken" for what is no workbook or cannot be opened, "macros" for
 * one that carries programs, or what it has too much of.
 * It is read in turns with whatever else the portal does. @param bounds `characters`: unpacked, all parts together
 */
export async function readXlsx(
  bytes: Uint8Array,
  bounds: TableBounds,
): Promise<string[][] | "broken" | "macros" | TooMuch> {
  const unpacked = await unpackedEntries(bytes, bounds.characters);
  if (!Array.isArray(unpacked)) return unpacked === "tooLarge" ? "tooMuchInside" : "broken";
  const parts = new Map(unpacked.map(({ name, content }) => [name, content]));
  const read = (name: string): XmlPieces => inTurns(xmlTokens(new TextDecoder().decode(parts.get(name))));
  if (parts.has(MACROS)) return "macros";
  if (!parts.has(MAIN)) return "broken";
  const sheet = await firstSheet(read(MAIN), read(RELATIONS));
  if (!parts.has(sheet)) return "broken";
  const texts = await sharedTexts(read("xl/sharedStrings.xml"), bounds.cellCharacters);
  const formats = await cellFormats(read("xl/styles.xml"));
  return sheetLines(read(sheet), { texts, formats }, bounds);
}

/** Where the first sheet of a workbook is, as the workbook says. */
async function firstSheet(workbook: XmlPieces, relations: XmlPieces): Promise<string> {
  const first = await firstOf(workbook, ({ name }) => name === "sheet");
  const id = first && attributeOf(first.attributes, "r:id");
  const relation = await firstOf(
    relations,
    ({ name, attributes }) => name === "Relationship" && id != null && attributeOf(attributes, "Id") === id,
  );
  const target = relation && attributeOf(relation.attributes, "Target");
  if (!target) return FIRST_SHEET;
  return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
}

async function firstOf(pieces: XmlPieces, fits: (token: XmlToken) => boolean): Promise<XmlToken | undefined> {
  for await (const tokens of pieces) {
    const found = tokens.find(fits);
    if (found) return found;
  }
  return undefined;
}
