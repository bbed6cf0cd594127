import { type FileUpload, parseFormData } from "@remix-run/form-data-parser";

/** What one request may carry in all: a few documents of the usual limit, with what was typed beside them. */
export const MOST_REQUEST_BYTES = 24 * 1024 * 1024;

export type SentFile = { field: string; name: string; content: Uint8Array };

export type UploadForm =
  | { ok: true; form: FormData; files: SentFile[] }
  /** Refused before it was read, or as soon as it had shown its size. */
  | { ok: false; sizeBytes: number };

/**
 * The fields and files of a posted form. A body that says it is too large is not read at all, one that lies about its
 * size only up to the limit.
 * @throws {Response} 400 when it is no form that can be read
 */
export async function readUploadForm(request: Request): Promise<UploadForm> {
  const said = Number(request.headers.get("Content-Length") ?? 0);
  if (said > MOST_REQUEST_BYTES) return { ok: false, sizeBytes: said };
  const files: SentFile[] = [];
  const keep = async (file: FileUpload) => {
    // A chooser that nothing was chosen in sends a file without a name.
    if (file.name !== "") {
      files.push({ field: file.fieldName, name: file.name, content: new Uint8Array(await file.arrayBuffer()) });
    }
    return null;
  };
  const limits = { maxFiles: 20, maxFileSize: MOST_REQUEST_BYTES, maxTotalSize: MOST_REQUEST_BYTES, maxParts: 1000 };
  try {
    return { ok: true, form: await parseFormData(request, limits, keep), files };
  } catch (error) {
    const tooLarge = error instanceof Error && /^Max(FileSize|TotalSize|Files)Exceeded/.test(error.constructor.name);
    if (tooLarge) return { ok: false, sizeBytes: Math.max(said, MOST_REQUEST_BYTES + 1) };
    throw new Response(null, { status: 400 });
  }
}
