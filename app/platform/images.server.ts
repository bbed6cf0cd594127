import sharp from "sharp";

/** More than any phone's photograph that fits into an upload; a small file that unfolds into more is a bomb. */
const MOST_PIXELS = 64_000_000;
const MOST_SIDE = 6000;

export type CleanImage = { ok: true; bytes: Uint8Array } | { ok: false; reason: "broken" | "too_many_pixels" };

/**
 * Draws an image anew: upright, without place, camera or anything else that was packed into the file.
 * Never throws for what somebody uploaded.
 */
export async function cleanImage(bytes: Uint8Array, type: "image/jpeg" | "image/png"): Promise<CleanImage> {
  try {
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (width * height > MOST_PIXELS) return { ok: false, reason: "too_many_pixels" };
    const upright = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: "error" })
      .rotate()
      .resize({ width: MOST_SIDE, height: MOST_SIDE, fit: "inside", withoutEnlargement: true });
    const drawn = type === "image/jpeg" ? upright.jpeg({ quality: 88 }) : upright.png({ compressionLevel: 9 });
    return { ok: true, bytes: await drawn.toBuffer() };
  } catch {
    return { ok: false, reason: "broken" };
  }
}
