import { Writable } from "node:stream";
import { createElement } from "react";
import { renderToPipeableStream } from "react-dom/server";
import { expect, test } from "vitest";
import { withoutZeros } from "./without-zeros.server";

/** A page drawn as the server draws it, in the bytes React writes. */
function drawn(text: string): Promise<Buffer<ArrayBuffer>> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const collect = new Writable({
      write(chunk: Buffer, _encoding, done) {
        chunks.push(Buffer.from(chunk));
        done();
      },
      final(done) {
        resolve(Buffer.concat(chunks));
        done();
      },
    });
    const areas = Array.from({ length: 40 }, (_, key) => createElement("textarea", { key, defaultValue: text }));
    const { pipe } = renderToPipeableStream(createElement("div", null, areas), {
      onAllReady: () => void pipe(collect),
    });
  });
}

test("a page in Cyrillic letters holds no zero byte, and every letter of it", async () => {
  const text = "Международное сотрудничество и практика. ".repeat(5);
  const asWritten = await drawn(text);
  expect(asWritten.includes(0), "React has learned it: this file can go").toBe(true);
  const page = withoutZeros(asWritten);
  expect(page.includes(0)).toBe(false);
  expect(page.toString("utf8").split(text.trim()).length).toBe(41);
});

test("a page without zero bytes stays the same buffer", () => {
  const page = Buffer.from("Körpü");
  expect(withoutZeros(page)).toBe(page);
});
