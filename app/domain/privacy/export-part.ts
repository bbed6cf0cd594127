/** A file of an export as it is put into the archive: its name in there, and its words or bytes. */
export type ExportPart = { name: string; content: string | AsyncIterable<Uint8Array> };

/** A file somebody uploaded: its path within the export, its own name, and where its bytes lie. */
export type ExportedFile = { path: string; name: string; storageKey: string };
