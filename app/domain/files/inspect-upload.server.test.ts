import sharp from "sharp";
import { expect, test } from "vitest";
import { type Blocker, RuleBroken } from "~/domain/errors";
import { samplePdf } from "../../../tests/factories/sample-pdf";
import { inspectUpload } from "./inspect-upload.server";

const LIMITS = {
  acceptedMimeTypes: ["application/pdf", "image/jpeg", "image/png"],
  maxBytes: 5 * 1024 * 1024,
  maxFiles: 1,
};
const TYPES = { types: "PDF, JPG, PNG" };
const bytes = (latin: string) => new Uint8Array(Buffer.from(latin, "latin1"));
const picture = () => sharp({ create: { width: 40, height: 20, channels: 3, background: "#0B5661" } });

async function refusal(name: string, content: Uint8Array, limits = LIMITS): Promise<Blocker[]> {
  try {
    await inspectUpload({ name, content }, limits);
  } catch (error) {
    if (error instanceof RuleBroken) return error.blockers;
    throw error;
  }
  return [];
}

test("a document is kept byte for byte", async () => {
  const content = samplePdf(["CV"]);
  const kept = await inspectUpload({ name: "cv.pdf", content }, LIMITS);
  expect({ mime: kept.mime, same: Buffer.compare(kept.bytes, content) }).toEqual({ mime: "application/pdf", same: 0 });
});

test("a photograph loses the place it was taken at, and stands upright", async () => {
  const content = await picture()
    .withExif({ IFD0: { Make: "CANARY" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  expect((await sharp(content).metadata()).exif).toBeDefined();
  const kept = await inspectUpload({ name: "id.jpg", content }, LIMITS);
  const { exif, width, height } = await sharp(kept.bytes).metadata();
  expect({ exif, width, height }).toEqual({ exif: undefined, width: 20, height: 40 });
});

test("what was hidden behind the end of an image is gone", async () => {
  const content = new Uint8Array(Buffer.concat([await picture().png().toBuffer(), Buffer.from("PK\x03\x04<script>")]));
  const kept = await inspectUpload({ name: "scan.png", content }, LIMITS);
  expect(Buffer.from(kept.bytes).includes("<script>")).toBe(false);
});

test.each([
  ["nothing", "cv.pdf", bytes(""), { key: "file.empty" }],
  [
    "an archive called PDF",
    "cv.pdf",
    bytes(`PK\x03\x04${"\0".repeat(60)}`),
    { key: "file.contentDiffers", params: TYPES },
  ],
  ["an archive", "cv.zip", bytes(`PK\x03\x04${"\0".repeat(60)}`), { key: "file.wrongType", params: TYPES }],
  ["a program called PDF", "cv.pdf", bytes(`MZ${"\0".repeat(100)}`), { key: "file.contentDiffers", params: TYPES }],
  [
    "a drawing with a script",
    "a.svg",
    bytes('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
    { key: "file.wrongType", params: TYPES },
  ],
  [
    "a web page called PNG",
    "a.png",
    bytes("<!doctype html><script>1</script>"),
    { key: "file.contentDiffers", params: TYPES },
  ],
  ["plain text called JPEG", "a.jpeg", bytes("hello"), { key: "file.contentDiffers", params: TYPES }],
  ["a picture of another kind", "a.gif", bytes("GIF89a\x01\0\x01\0\0\0\0;"), { key: "file.wrongType", params: TYPES }],
  [
    "the beginning of a picture",
    "a.png",
    bytes("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01"),
    { key: "file.imageBroken" },
  ],
  ["the beginning of a document", "cv.pdf", bytes("%PDF-1.7\n"), { key: "file.pdfBroken" }],
])("%s is refused with its own reason", async (_, name, content, blocker) => {
  expect(await refusal(name, content)).toEqual([blocker]);
});

test("one byte above the limit is refused with both sizes", async () => {
  const maxBytes = 100;
  const params = { sizeBytes: 101, maxBytes };
  expect(await refusal("cv.pdf", new Uint8Array(101), { ...LIMITS, maxBytes })).toEqual([
    { key: "file.tooLarge", params },
  ]);
});

test("a type the question does not take is refused though others take it", async () => {
  const content = new Uint8Array(await picture().png().toBuffer());
  const limits = { ...LIMITS, acceptedMimeTypes: ["application/pdf"] };
  expect(await refusal("cv.png", content, limits)).toEqual([{ key: "file.wrongType", params: { types: "PDF" } }]);
});

test("a small picture that unfolds into too many points is refused", async () => {
  const bomb = await sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: "#fff" } })
    .png({ compressionLevel: 9 })
    .toBuffer();
  expect(bomb.byteLength).toBeLessThan(LIMITS.maxBytes);
  expect(await refusal("scan.png", new Uint8Array(bomb))).toEqual([{ key: "file.tooManyPixels" }]);
});
