import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { samplePdf } from "../../../tests/factories/sample-pdf";
import { pdfFault } from "./pdf-fault.server";

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");
const bytes = (latin: string) => new Uint8Array(Buffer.from(latin, "latin1"));
const good = text(samplePdf(["CV"]));
/** The same document with one more object in front of its table. */
const withObject = (object: string) => bytes(good.replace("xref\n", `9 0 obj\n${object}\nendobj\nxref\n`));
const packed = (inside: string) => {
  const body = deflateSync(Buffer.from(inside, "latin1")).toString("latin1");
  return `<< /Type /ObjStm /Filter /FlateDecode /Length ${body.length} >>\nstream\n${body}\nendstream`;
};

test("a plain document is taken", () => {
  expect(pdfFault(bytes(good))).toBeNull();
});

test.each([
  ["cut in the middle", bytes(good.slice(0, good.length / 2)), "file.pdfBroken"],
  ["without a beginning", bytes(good.slice(9)), "file.pdfBroken"],
  ["with a beginning alone", bytes("%PDF-1.7\n"), "file.pdfBroken"],
  ["with something long behind its end", bytes(good + "x".repeat(5000)), "file.pdfBroken"],
  ["whose table lies outside of it", bytes(good.replace(/startxref\n\d+/, "startxref\n99999999")), "file.pdfBroken"],
  ["with a stream that never ends", withObject("<< >>\nstream\nabc"), "file.pdfBroken"],
  [
    "that is a page for browsers as well",
    bytes(good.replace("\n", "\n<html><script>alert(1)</script>\n")),
    "file.contentDiffers",
  ],
  ["that is an archive as well", withObject("(PK\x01\x02 PK\x05\x06)"), "file.contentDiffers"],
  ["behind a password", bytes(good.replace("/Root", "/Encrypt 8 0 R /Root")), "file.pdfLocked"],
  ["with a program", withObject("<< /S /JavaScript /JS (app.alert(1)) >>"), "file.pdfActive"],
  ["with a program under a written-out name", withObject("<< /S /J#61vaScript >>"), "file.pdfActive"],
  ["that starts something", withObject("<< /S /Launch /F (cmd.exe) >>"), "file.pdfActive"],
  ["with a file inside", withObject("<< /EmbeddedFiles 8 0 R >>"), "file.pdfActive"],
  ["with a program packed away", withObject(packed("1 0 << /S /JavaScript >>")), "file.pdfActive"],
  [
    "whose packed objects are no objects",
    withObject("<< /Type /ObjStm >>\nstream\nnot packed\nendstream"),
    "file.pdfBroken",
  ],
])("a document %s is refused", (_, document, fault) => {
  expect(pdfFault(document)).toBe(fault);
});

test("a small document that unfolds into far too much is refused", () => {
  expect(pdfFault(withObject(packed(" ".repeat(40 * 1024 * 1024))))).toBe("file.pdfBroken");
});

test("the name of a program inside a picture or a text is no program", () => {
  expect(pdfFault(withObject("<< /Length 14 >>\nstream\n/JavaScript /JS\nendstream"))).toBeNull();
});
