import { expect, test } from "vitest";
import { zipped } from "../../../tests/factories/workbook";
import { unpackedEntries } from "./unpacked-entries.server";

const archive = (content: Buffer, said?: number) => zipped({ "xl/worksheets/sheet1.xml": { content, said } });

test("an archive is unpacked part by part", async () => {
  const parts = await unpackedEntries(archive(Buffer.from("<a/>")), 1000);
  if (!Array.isArray(parts)) throw new Error(parts);
  expect(parts.map(({ name, content }) => [name, Buffer.from(content).toString()])).toEqual([
    ["xl/worksheets/sheet1.xml", "<a/>"],
  ]);
});

test("a part that is too large is not unpacked, whether it says so or lies about its size", async () => {
  const bomb = Buffer.alloc(50 * 1024 * 1024);
  expect(archive(bomb).length < 100_000).toBe(true);
  expect(await unpackedEntries(archive(bomb), 1_000_000)).toBe("tooLarge");
  expect(await unpackedEntries(archive(bomb, 1000), 1_000_000)).toBe("broken");
});

test("what is encrypted is not opened", async () => {
  expect(await unpackedEntries(zipped({ a: "b" }, 1), 1000)).toBe("broken");
});

test("what is cut off or no archive at all gives nothing", async () => {
  const whole = archive(Buffer.from("<a/>".repeat(100)));
  for (const length of [0, 10, 22, 60, whole.length - 1]) {
    expect(await unpackedEntries(whole.subarray(0, length), 10_000)).toBe("broken");
  }
  expect(await unpackedEntries(new Uint8Array(1000).fill(80), 10_000)).toBe("broken");
});
