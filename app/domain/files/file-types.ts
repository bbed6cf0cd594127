/** What may be uploaded at all. A type is on this list only when its content can be checked (inspect-upload). */
const TYPES = {
  "application/pdf": { name: "PDF", extension: "pdf" },
  "image/jpeg": { name: "JPG", extension: "jpg" },
  "image/png": { name: "PNG", extension: "png" },
} as const;

export type UploadType = keyof typeof TYPES;

export type FileLimits = { acceptedMimeTypes: readonly string[]; maxBytes: number; maxFiles: number };

export function isUploadType(mime: string): mime is UploadType {
  return Object.hasOwn(TYPES, mime);
}

/** The extension a file of this type is given, whatever it was called. */
export function extensionOf(type: UploadType): string {
  return TYPES[type].extension;
}

/** "PDF, JPG, PNG": the accepted types by the names people know them by. */
export function typeNames(limits: Pick<FileLimits, "acceptedMimeTypes">): string {
  return limits.acceptedMimeTypes.flatMap((mime) => (isUploadType(mime) ? [TYPES[mime].name] : [])).join(", ");
}

/** Whether the name ends like one of the accepted types: then a refusal says that the content is another. */
export function calledLike(name: string, limits: Pick<FileLimits, "acceptedMimeTypes">): boolean {
  const extension = /\.([A-Za-z]+)$/.exec(name)?.[1]?.toLowerCase();
  const written = extension === "jpeg" ? "jpg" : extension;
  return limits.acceptedMimeTypes.some((mime) => isUploadType(mime) && TYPES[mime].extension === written);
}

/** The `accept` attribute: types for browsers that know them, extensions for the rest. */
export function acceptOf(limits: Pick<FileLimits, "acceptedMimeTypes">): string {
  const known = limits.acceptedMimeTypes.filter(isUploadType);
  return [...known, ...known.map((type) => `.${TYPES[type].extension}`)].join(",");
}
