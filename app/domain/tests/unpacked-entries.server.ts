import { promisify } from "node:util";
import { inflateRaw } from "node:zlib";

const inflate = promisify(inflateRaw);

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_BYTES = 22;
const FARTHEST_END = 65_558;
const STORED = 0;
const DEFLATED = 8;
/** A bit of the flags of a part. */
const ENCRYPTED = 1;
const MOST_ENTRIES = 500;

type Entry = { name: string; content: Uint8Array };

/**
 * The parts of a ZIP archive, unpacked one after another; "tooLarge" as soon as they are more than `most` bytes in all,
 * "broken" for what is no archive, is encrypted, or when a part is larger than it says. Nothing is unpacked beyond the limit,
 * so a small file that would fill the memory does not.
 */
export async function unpackedEntries(zip: Uint8Array, most: number): Promise<Entry[] | "broken" | "tooLarge"> {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  try {
    const end = endOf(view);
    const count = view.getUint16(end + 8, true);
    if (count === 0) return "broken";
    if (count > MOST_ENTRIES) return "tooLarge";
    const parts: Entry[] = [];
    let left = most;
    for (let at = view.getUint32(end + 16, true), number = 0; number < count; number++) {
      if (view.getUint32(at, true) !== ENTRY || (view.getUint16(at + 8, true) & ENCRYPTED) !== 0) return "broken";
      const size = view.getUint32(at + 24, true);
      left -= size;
      if (left < 0) return "tooLarge";
      const nameLength = view.getUint16(at + 28, true);
      const name = new TextDecoder().decode(zip.subarray(at + 46, at + 46 + nameLength));
      parts.push({ name, content: await contentOf(zip, view, at, size) });
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return parts;
  } catch {
    return "broken"; // cut off, or a part larger than it says
  }
}

/** The record at the end of an archive, looked for backwards as readers of archives do. */
function endOf(view: DataView): number {
  let at = view.byteLength - END_BYTES;
  while (view.getUint32(at, true) !== END) {
    at -= 1;
    if (view.byteLength - at > FARTHEST_END) throw new RangeError("no end");
  }
  return at;
}

async function contentOf(zip: Uint8Array, view: DataView, at: number, size: number): Promise<Uint8Array> {
  const method = view.getUint16(at + 10, true);
  const packed = view.getUint32(at + 20, true);
  const header = view.getUint32(at + 42, true);
  const from = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  const data = zip.subarray(from, from + packed);
  if (method === STORED && packed === size) return data;
  if (method !== DEFLATED) throw new RangeError("packed in a way not known");
  return size === 0 ? new Uint8Array() : inflate(data, { maxOutputLength: size });
}
