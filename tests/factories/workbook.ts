import { deflateRawSync } from "node:zlib";

type Part = { content: Buffer | string; said?: number };

/** A ZIP archive of these parts. `said`: the size a part says to have unpacked. `flags`: of every part; 1 for encrypted. */
export function zipped(parts: Record<string, string | Part>, flags = 0): Uint8Array {
  const bodies: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const [path, part] of Object.entries(parts)) {
    const { content, said } = typeof part === "string" ? { content: part, said: undefined } : part;
    const name = Buffer.from(path);
    const plain = Buffer.from(content);
    const packed = deflateRawSync(plain);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50);
    entry.writeUInt16LE(flags, 8);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(said ?? plain.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    bodies.push(local, name, packed);
    entries.push(entry, name);
    at += local.length + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...bodies, ...entries, end]));
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** A workbook whose first sheet has this content, with other parts beside it. `path`: where the sheet is inside `xl`. */
export function workbook(
  sheetData: string,
  { parts = {}, path = "worksheets/sheet1.xml" }: { parts?: Record<string, string | Part>; path?: string } = {},
): Uint8Array {
  return zipped({
    "xl/workbook.xml": `<workbook xmlns="${MAIN}"><sheets><sheet name="A" sheetId="1" r:id="rId7"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId7" Target="${path}"/></Relationships>`,
    [`xl/${path}`]: `<?xml version="1.0"?><worksheet xmlns="${MAIN}"><sheetData>${sheetData}</sheetData></worksheet>`,
    ...parts,
  });
}
