import { inflateSync } from "node:zlib";

export type PdfFault = "file.pdfBroken" | "file.pdfLocked" | "file.pdfActive" | "file.contentDiffers";

/** What a document for reading never needs: programs, things to start, files inside the file. */
const ACTIVE = /\/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData)(?![A-Za-z0-9])/;

const MOST_INFLATED_BYTES = 32 * 1024 * 1024;

/**
 * What keeps a file that calls itself PDF from being accepted, or null. It looks at the frame of the file and at the
 * names of its objects, those packed into object streams included; it does not draw anything.
 */
export function pdfFault(bytes: Uint8Array): PdfFault | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  if (!/^%PDF-[12]\.\d/.test(text) || !isClosed(text)) return "file.pdfBroken";
  if (isAlsoSomethingElse(text)) return "file.contentDiffers";
  const objects = objectsOf(text, bytes);
  if (objects === null) return "file.pdfBroken";
  const names = objects.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  if (/\/Encrypt(?![A-Za-z0-9])/.test(names)) return "file.pdfLocked";
  return ACTIVE.test(names) ? "file.pdfActive" : null;
}

/** The end mark stands at the end and points back into the file. */
function isClosed(text: string): boolean {
  const tail = text.slice(-1100);
  const start = /startxref\s+(\d+)\s+%%EOF/.exec(tail)?.[1];
  return start !== undefined && Number(start) < text.length;
}

/** Files that are two things at once: a page for browsers at the top, an archive with its directory anywhere. */
function isAlsoSomethingElse(text: string): boolean {
  if (/<(?:!doctype|html|head|body|script|svg|iframe)\b/i.test(text.slice(0, 1024))) return true;
  return text.includes("PK\x01\x02") && text.includes("PK\x05\x06");
}

/** Everything outside streams, and the content of object streams; null when they cannot be unpacked within bounds. */
function objectsOf(text: string, bytes: Uint8Array): string | null {
  const parts: string[] = [];
  let from = 0;
  let left = MOST_INFLATED_BYTES;
  for (const match of text.matchAll(/stream\r?\n/g)) {
    if (match.index < from || text.slice(match.index - 3, match.index) === "end") continue;
    const begin = match.index + match[0].length;
    const end = text.indexOf("endstream", begin);
    if (end === -1) return null;
    const before = text.slice(from, match.index);
    parts.push(before);
    from = end;
    if (!/\/ObjStm(?![A-Za-z0-9])/.test(before.slice(before.lastIndexOf("obj") + 3))) continue;
    const inside = unpacked(bytes.subarray(begin, end), left);
    if (inside === null) return null;
    left -= inside.length;
    parts.push(inside);
  }
  parts.push(text.slice(from));
  return parts.join("\n");
}

function unpacked(packed: Uint8Array, most: number): string | null {
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(most, 1) }).toString("latin1");
  } catch {
    return null;
  }
}
