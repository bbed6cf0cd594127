import { fileTypeFromBuffer } from "file-type";

/** The type a file has by its content, whatever its name and its sender say; null when it is none that is known. */
export async function sniffType(bytes: Uint8Array): Promise<string | null> {
  const found = await fileTypeFromBuffer(bytes);
  return found?.mime ?? null;
}
