const TOKEN = /<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/g;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const CDATA = /<!\[CDATA\[([\s\S]*?)\]\]>/g;
const ENTITY = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi;
const NAMED: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const LAST_CHARACTER = 0x10ffff;

/** A tag in the order of the text, with the text between it and the one before. Names come without their prefix. */
export type XmlToken = {
  name: string;
  kind: "opens" | "closes" | "empty";
  attributes: string;
  before: string;
};

/** Tags in pieces: whoever reads a whole file lets others have their turn between them. */
export type XmlPieces = AsyncIterable<readonly XmlToken[]>;

/**
 * The tags of an XML text one after another, nothing built of them: what a hostile file nests or repeats costs no more than
 * its length. Declarations, comments and types of documents are not tags, so no entity of a file is ever expanded.
 */
export function* xmlTokens(xml: string): Generator<XmlToken> {
  let from = 0;
  for (const match of xml.matchAll(TOKEN)) {
    const [whole, slash = "", name = "", attributes = "", empty = ""] = match;
    const kind = slash ? "closes" : empty ? "empty" : "opens";
    yield { name, kind, attributes, before: xml.slice(from, match.index) };
    from = match.index + whole.length;
  }
}

/** An attribute of a tag, by its name with its prefix; null when it has none such. */
export function attributeOf(attributes: string, name: string): string | null {
  for (const [, found, double, single] of attributes.matchAll(ATTRIBUTE)) {
    if (found === name) return xmlText(double ?? single ?? "");
  }
  return null;
}

/** What a piece of XML without tags says, at most so many characters of it. Entities it does not know stay as they are. */
export function xmlText(raw: string, most = raw.length): string {
  // An entity is nine characters at the most: nothing is looked at that could not be part of the answer.
  const piece = raw.slice(0, most * 9 + 20).replace(CDATA, (_, inside: string) => inside.replaceAll("&", "&amp;"));
  const text = piece.replace(ENTITY, (entity, hex?: string, decimal?: string, named?: string) => {
    if (named) return NAMED[named.toLowerCase()] ?? entity;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= LAST_CHARACTER ? String.fromCodePoint(code) : entity;
  });
  return text.slice(0, most);
}
