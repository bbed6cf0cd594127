import { attributeOf, type XmlPieces } from "./xml-tokens";

/** What a cell's number means by its format; "number" for whatever is neither. */
export type CellFormat = "number" | "percent" | "date";

/** The formats every spreadsheet knows by number. */
const PERCENT_IDS = [9, 10];
const isDateId = (id: number): boolean => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58);

/** What of a format's code is text, a colour or a condition says nothing about its kind. */
const QUOTED = /"[^"]*"|\[[^\]]*\]|\\./g;

/** The formats of a workbook's cells in the order in which its cells name them. */
export async function cellFormats(styles: XmlPieces): Promise<CellFormat[]> {
  const codes = new Map<number, string>();
  const formats: CellFormat[] = [];
  let within = false;
  for await (const tokens of styles) {
    for (const { name, kind, attributes } of tokens) {
      if (name === "numFmt")
        codes.set(Number(attributeOf(attributes, "numFmtId")), attributeOf(attributes, "formatCode") ?? "");
      else if (name === "cellXfs") within = kind === "opens";
      else if (name === "xf" && within && kind !== "closes")
        formats.push(formatOf(Number(attributeOf(attributes, "numFmtId") ?? 0), codes));
    }
  }
  return formats;
}

function formatOf(id: number, codes: ReadonlyMap<number, string>): CellFormat {
  const code = (codes.get(id) ?? "").replace(QUOTED, "");
  if (PERCENT_IDS.includes(id) || code.includes("%")) return "percent";
  return isDateId(id) || /[dmyhs]/i.test(code) ? "date" : "number";
}
