import { createHash } from "node:crypto";
import { type Blocker, RuleBroken } from "~/domain/errors";
import { cleanImage } from "~/platform/images.server";
import { sniffType } from "~/platform/sniff.server";
import { calledLike, type FileLimits, isUploadType, typeNames, type UploadType } from "./file-types";
import { pdfFault } from "./pdf-fault.server";

export type Inspected = { bytes: Uint8Array; mime: UploadType; sha256: string };

/**
 * Looks into an uploaded file and gives back what may be kept: documents as they are, images drawn anew. What a file
 * is, its content says; its name only chooses the sentence of a refusal.
 * @throws {RuleBroken} with the one reason why it may not; sizes are in bytes, under names that end in "Bytes"
 */
export async function inspectUpload(
  { name, content }: { name: string; content: Uint8Array },
  limits: FileLimits,
): Promise<Inspected> {
  const tooLarge = sizeBlocker(content.byteLength, limits);
  if (tooLarge) throw new RuleBroken([tooLarge]);
  const types = typeNames(limits);
  const mime = await sniffType(content);
  if (!mime || !isUploadType(mime) || !limits.acceptedMimeTypes.includes(mime)) {
    refuse({ key: calledLike(name, limits) ? "file.contentDiffers" : "file.wrongType", params: { types } });
  }
  const bytes = await checked(content, mime, types);
  return { bytes, mime, sha256: createHash("sha256").update(bytes).digest("hex") };
}

/** Why a file of this size is refused before anything else is looked at; also asked before it is sent at all. */
export function sizeBlocker(sizeBytes: number, { maxBytes }: Pick<FileLimits, "maxBytes">): Blocker | null {
  if (sizeBytes === 0) return { key: "file.empty" };
  return sizeBytes > maxBytes ? { key: "file.tooLarge", params: { sizeBytes, maxBytes } } : null;
}

async function checked(content: Uint8Array, mime: UploadType, types: string): Promise<Uint8Array> {
  if (mime === "application/pdf") {
    const fault = pdfFault(content);
    return fault
      ? refuse(fault === "file.contentDiffers" ? { key: fault, params: { types } } : { key: fault })
      : content;
  }
  const image = await cleanImage(content, mime);
  if (image.ok) return image.bytes;
  return refuse({ key: image.reason === "broken" ? "file.imageBroken" : "file.tooManyPixels" });
}

function refuse(blocker: Blocker): never {
  throw new RuleBroken([blocker]);
}
