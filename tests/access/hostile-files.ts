import { deflateSync } from "node:zlib";
import { samplePdf } from "../factories/sample-pdf";

/** A file somebody might send, and why it is refused: any of these reasons. */
export type HostileFile = { name: string; content: Uint8Array; refused: readonly string[] };

const bytes = (latin: string) => new Uint8Array(Buffer.from(latin, "latin1"));
const pdf = Buffer.from(samplePdf(["CV"])).toString("latin1");
/** A real document with one more object in it. */
const pdfWith = (object: string) => bytes(pdf.replace("%PDF-1.4\n", `%PDF-1.4\n9 0 obj\n${object}\nendobj\n`));
const files = (refused: readonly string[], made: Record<string, Uint8Array>): HostileFile[] =>
  Object.entries(made).map(([name, content]) => ({ name, content, refused }));
const numbered = <T>(of: readonly T[], name: (each: T, at: number) => string, content: (each: T) => Uint8Array) =>
  Object.fromEntries(of.map((each, at) => [name(each, at), content(each)]));

const ACTIVE = ["JavaScript", "JS", "Launch", "EmbeddedFile", "EmbeddedFiles", "RichMedia", "XFA", "SubmitForm"].concat(
  "ImportData",
);
const spelled = (name: string) => `#${name.charCodeAt(0).toString(16)}${name.slice(1)}`;
const packed = (inside: string) => {
  const stream = deflateSync(Buffer.from(inside, "latin1")).toString("latin1");
  return `<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${stream.length} >>\nstream\n${stream}\nendstream`;
};

/** The first bytes of programs. */
const PROGRAMS = {
  "windows.pdf": `MZ\x90\0${"\0".repeat(60)}PE\0\0`,
  "linux.pdf": `\x7fELF\x02\x01\x01${"\0".repeat(60)}`,
  "mac.pdf": `\xcf\xfa\xed\xfe${"\0".repeat(60)}`,
  "java.pdf": `\xca\xfe\xba\xbe\0\0\0\x34${"\0".repeat(40)}`,
  "web.png": `\0asm\x01\0\0\0${"\0".repeat(40)}`,
  "android.png": `dex\n035\0${"\0".repeat(60)}`,
  "shortcut.jpg": `L\0\0\0\x01\x14\x02\0\0\0\0\0\xc0\0\0\0\0\0\0F${"\0".repeat(40)}`,
  "shell.pdf": '#!/bin/sh\nrm -rf "$HOME"\n',
};
const ARCHIVES = {
  "zip.pdf": `PK\x03\x04\x14\0${"\0".repeat(60)}`,
  "rar.pdf": `Rar!\x1a\x07\x01\0${"\0".repeat(40)}`,
  "seven.pdf": `7z\xbc\xaf\x27\x1c\0\x04${"\0".repeat(40)}`,
  "gzip.pdf": `\x1f\x8b\x08\0${"\0".repeat(40)}`,
  "bzip.jpg": `BZh91AY&SY${"\0".repeat(40)}`,
  "xz.jpg": `\xfd7zXZ\0${"\0".repeat(40)}`,
  "office.png": `\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${"\0".repeat(600)}`,
  "cabinet.png": `MSCF${"\0".repeat(60)}`,
};
const PAGES = {
  "page.png": "<!doctype html><script>1</script>",
  "page.jpg": "<html><body onload=alert(1)>",
  "drawing.png": '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
  "drawing.jpg": '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>',
  "entities.pdf": '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
  "style.png": "<?xml-stylesheet href='javascript:alert(1)'?><a/>",
  "blank.pdf": `${" ".repeat(500)}<script>1</script>`,
  "marked.jpg": "\xef\xbb\xbf<script>1</script>",
};
// The one harmless text by which scanners are tried; in two pieces, so that this file is not taken for it.
const EICAR = `X5O!P%@AP[4\\PZX54(P^)7CC)7}$${"EICAR-STANDARD-ANTIVIRUS"}-TEST-FILE!$H+H*`;
const TEXTS = {
  "eicar.pdf": EICAR,
  "php.png": "<?php system($_GET[0]);",
  "script.jpg": "require('child_process').exec('id')",
  "batch.pdf": "@echo off\r\nformat c:",
  "basic.png": 'CreateObject("WScript.Shell").Run "calc"',
  "table.pdf": "=cmd|' /C calc'!A0,1",
  "object.jpg": '{"__proto__":{"admin":true}}',
  "nothing.png": "\0".repeat(200),
};
const OTHERS = {
  "moving.png": "GIF89a\x01\0\x01\0\0\0\0;",
  "bitmap.png": `BM${"\0".repeat(60)}`,
  "scan.jpg": `II*\0\x08\0\0\0${"\0".repeat(60)}`,
  "photo.jpg": `RIFF\x24\0\0\0WEBPVP8 ${"\0".repeat(40)}`,
  "phone.jpg": `\0\0\0\x18ftypheic\0\0\0\0mif1heic${"\0".repeat(20)}`,
  "post.pdf": "%!PS-Adobe-3.0 EPSF-3.0\n(/etc/passwd) (r) file\n",
  "sound.pdf": `ID3\x03\0\0\0\0\0\0${"\0".repeat(60)}`,
  "film.png": `\x1aE\xdf\xa3\x01\0\0\0\0\0\0\x1fB\x82\x84webm${"\0".repeat(20)}`,
};
const all = (made: Record<string, string>) =>
  Object.fromEntries(Object.entries(made).map(([name, text]) => [name, bytes(text)]));

const WITH_PAGE = ["<!doctype html>", "<html>", "<head>", "<body onload=1>", "<script>1</script>", "<svg/onload=1>"];
const ZIPPED = "PK\x01\x02hidden PK\x05\x06";
const BROKEN = {
  "headless.pdf": bytes("%PDF-1.7\n"),
  "cut.pdf": bytes(pdf.slice(0, -7)),
  "half.pdf": bytes(pdf.slice(0, pdf.length / 2)),
  "future.pdf": bytes(pdf.replace("%PDF-1.4", "%PDF-9.4")),
  "beyond.pdf": bytes(pdf.replace(/startxref\n\d+/, "startxref\n99999999")),
  "wordless.pdf": bytes(pdf.replace(/startxref\n\d+/, "startxref\nhere")),
  "endless.pdf": bytes(pdf.replace("endstream", "endlessly")),
  "tail.pdf": bytes(`${pdf}${"\0".repeat(4000)}`),
};

/** What a document may not hold, and what only calls itself one: by the class of what is wrong with it. */
export const HOSTILE_DOCUMENTS: Record<string, readonly HostileFile[]> = {
  "documents that do something": files(
    ["file.pdfActive"],
    numbered(
      ACTIVE,
      (name) => `${name}.pdf`,
      (name) => pdfWith(`<< /${name} 1 0 R >>`),
    ),
  ),
  "documents that spell it otherwise": files(
    ["file.pdfActive"],
    numbered(
      ACTIVE,
      (name) => `${name}.pdf`,
      (name) => pdfWith(`<< /${spelled(name)} 1 0 R >>`),
    ),
  ),
  "documents that pack it away": files(
    ["file.pdfActive"],
    numbered(
      ACTIVE,
      (name) => `${name}.pdf`,
      (name) => pdfWith(packed(`1 0 << /${name} 1 0 R >>`)),
    ),
  ),
  "documents that are locked": files(["file.pdfLocked"], {
    "trailer.pdf": bytes(pdf.replace("/Root 1 0 R", "/Root 1 0 R /Encrypt 9 0 R")),
    "spelled.pdf": bytes(pdf.replace("/Root 1 0 R", "/Root 1 0 R /Encr#79pt 9 0 R")),
    "packed.pdf": pdfWith(packed("1 0 << /Encrypt 9 0 R >>")),
    "both.pdf": bytes(pdf.replace("/Root 1 0 R", "/Root 1 0 R /Encrypt 9 0 R /JS 8 0 R")),
  }),
  "documents that are broken": files(["file.pdfBroken"], BROKEN),
  "documents that unfold without end": files(["file.pdfBroken"], {
    "bomb.pdf": pdfWith(packed("0".repeat(40 * 1024 * 1024))),
    "rubbish.pdf": pdfWith("<< /Type /ObjStm /Filter /FlateDecode >>\nstream\nno such thing\nendstream"),
  }),
  "documents that are something else too": files(["file.contentDiffers"], {
    ...numbered(
      WITH_PAGE,
      (_page, at) => `page-${at}.pdf`,
      (page) => pdfWith(page),
    ),
    "archive.pdf": pdfWith(`(${ZIPPED})`),
    "archive-in-the-middle.pdf": bytes(pdf.replace("xref\n", `% ${ZIPPED}\nxref\n`)),
  }),
  programs: files(["file.contentDiffers"], all(PROGRAMS)),
  archives: files(["file.contentDiffers"], all(ARCHIVES)),
  "pages and drawings": files(["file.contentDiffers"], all(PAGES)),
  texts: files(["file.contentDiffers"], all(TEXTS)),
  "pictures and sounds of other kinds": files(["file.contentDiffers"], all(OTHERS)),
  "nothing, and too much": files(["file.empty", "file.tooLarge"], {
    "empty.pdf": bytes(""),
    "empty.png": bytes(""),
    "large.pdf": new Uint8Array(5 * 1024 * 1024 + 1),
    "huge.pdf": bytes(pdf + " ".repeat(6 * 1024 * 1024)),
  }),
};
