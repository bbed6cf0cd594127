import { crc32 } from "node:zlib";
import sharp, { type Sharp } from "sharp";
import { beforeAll, expect, test } from "vitest";
import { RuleBroken } from "~/domain/errors";
import { inspectUpload } from "~/domain/files/inspect-upload.server";
import { samplePdf } from "../factories/sample-pdf";
import { HOSTILE_DOCUMENTS } from "./hostile-files";

const LIMITS = {
  acceptedMimeTypes: ["application/pdf", "image/jpeg", "image/png"],
  maxBytes: 5 * 1024 * 1024,
  maxFiles: 1,
};
const HIDDEN = "<script>hidden()</script>";

let png: Buffer;
let jpeg: Buffer;
beforeAll(async () => {
  const noise = { type: "gaussian", mean: 120, sigma: 40 } as const;
  const picture = () => sharp({ create: { width: 120, height: 90, channels: 3, background: "#0B5661", noise } });
  png = await picture().png().toBuffer();
  jpeg = await picture().jpeg().toBuffer();
});

/** What becomes of a file: the reason of its refusal, or what is kept of it. */
async function verdict(name: string, content: Uint8Array) {
  try {
    return await inspectUpload({ name, content }, LIMITS);
  } catch (error) {
    if (error instanceof RuleBroken) return error.blockers[0]?.key ?? "";
    throw error;
  }
}

test.each(Object.entries(HOSTILE_DOCUMENTS))("Refused, each with its reason: %s", async (_of, files) => {
  const otherwise: string[] = [];
  for (const { name, content, refused } of files) {
    const key = await verdict(name, content);
    if (typeof key !== "string" || !refused.includes(key))
      otherwise.push(`${name}: ${JSON.stringify(key).slice(0, 80)}`);
  }
  expect(otherwise).toEqual([]);
});

test("With the pictures below they are a hundred and twenty, and the document they are made from is taken", async () => {
  const files = Object.values(HOSTILE_DOCUMENTS).flat();
  expect(files.length).toBeGreaterThanOrEqual(92);
  expect(await verdict("cv.pdf", samplePdf(["CV"]))).toMatchObject({ mime: "application/pdf" });
});

test("Pictures that end before their end are refused", async () => {
  for (const part of [0.05, 0.2, 0.4, 0.6, 0.8]) {
    expect(await verdict("scan.png", png.subarray(0, png.length * part)), `${part} of a PNG`).toBe("file.imageBroken");
    expect(await verdict("scan.jpg", jpeg.subarray(0, jpeg.length * part)), `${part} of a JPEG`).toBe(
      "file.imageBroken",
    );
  }
});

/** A picture that says it is so large. */
function pngOf(width: number, height: number): Buffer {
  const grown = Buffer.from(png);
  grown.writeUInt32BE(width, 16);
  grown.writeUInt32BE(height, 20);
  grown.writeUInt32BE(crc32(grown.subarray(12, 29)), 29);
  return grown;
}

function jpegOf(width: number, height: number): Buffer {
  const grown = Buffer.from(jpeg);
  const frame = grown.indexOf(Buffer.from([0xff, 0xc0]));
  grown.writeUInt16BE(height, frame + 5);
  grown.writeUInt16BE(width, frame + 7);
  return grown;
}

test("Small files that unfold into pictures too large to draw are refused before they are drawn", async () => {
  for (const [width, height] of [
    [50_000, 50_000],
    [8001, 8001],
    [100_000, 1000],
    [65_535, 65_535],
  ] as const) {
    expect(await verdict("scan.png", pngOf(width, height)), `PNG ${width}`).toBe("file.tooManyPixels");
  }
  for (const [width, height] of [
    [65_500, 65_500],
    [8001, 8001],
    [65_500, 1000],
    [1000, 65_500],
  ] as const) {
    expect(await verdict("scan.jpg", jpegOf(width, height)), `JPEG ${width}`).toBe("file.tooManyPixels");
  }
});

test("Whatever hides in a picture is gone when it is kept: behind its end, in its words, under another name", async () => {
  const words = (text: string) => {
    const data = Buffer.concat([Buffer.from("tEXt"), Buffer.from(`Comment\0${text}`)]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length - 4);
    const check = Buffer.alloc(4);
    check.writeUInt32BE(crc32(data));
    return Buffer.concat([png.subarray(0, 33), length, data, check, png.subarray(33)]);
  };
  const segment = (mark: number) => {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(HIDDEN.length + 2);
    return Buffer.concat([
      jpeg.subarray(0, 2),
      Buffer.from([0xff, mark]),
      length,
      Buffer.from(HIDDEN),
      jpeg.subarray(2),
    ]);
  };
  const withExif = (made: Sharp) => made.withExif({ IFD0: { Make: HIDDEN } });
  const carriers: [string, Buffer][] = [
    ["tail.png", Buffer.concat([png, Buffer.from(HIDDEN)])],
    ["tail.jpg", Buffer.concat([jpeg, Buffer.from(HIDDEN)])],
    ["archive.jpg", Buffer.concat([jpeg, Buffer.from(`PK\x03\x04${HIDDEN}PK\x05\x06`)])],
    ["words.png", words(HIDDEN)],
    ["comment.jpg", segment(0xfe)],
    ["application.jpg", segment(0xed)],
    ["camera.jpg", await withExif(sharp(jpeg)).jpeg().toBuffer()],
    ["camera.png", await withExif(sharp(png)).png().toBuffer()],
    ["photo.jpg.exe", Buffer.concat([jpeg, Buffer.from(HIDDEN)])],
    ["../../photo.png", Buffer.concat([png, Buffer.from(HIDDEN)])],
  ];
  for (const [name, content] of carriers) {
    expect(content.includes(HIDDEN), name).toBe(true);
    const kept = await verdict(name, content);
    if (typeof kept === "string") throw new Error(`${name} was refused: ${kept}`);
    expect(Buffer.from(kept.bytes).includes(HIDDEN), name).toBe(false);
  }
});
