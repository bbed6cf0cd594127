import { deflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { unpackedEntries } from "./unpacked-entries.server";

/** An archive of one part. `said`: the size it says to have unpacked. */
function archive(content: Buffer, said = content.length): Uint8Array {
  const name = Buffer.from("xl/worksheets/sheet1.xml");
  const packed = deflateRawSync(content);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(said, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(1, 8);
  end.writeUInt32LE(local.length + name.length + packed.length, 16);
  return new Uint8Array(Buffer.concat([local, name, packed, entry, name, end]));
}

test("an archive is unpacked part by part", () => {
  const parts = unpackedEntries(archive(Buffer.from("<a/>")), 1000);
  expect(parts?.map(({ name, content }) => [name, Buffer.from(content).toString()])).toEqual([
    ["xl/worksheets/sheet1.xml", "<a/>"],
  ]);
});

test("a part that is too large is not unpacked, whether it says so or lies about its size", () => {
  const bomb = Buffer.alloc(50 * 1024 * 1024);
  expect(archive(bomb).length < 100_000).toBe(true);
  expect(unpackedEntries(archive(bomb), 1_000_000)).toBe(null);
  expect(unpackedEntries(archive(bomb, 1000), 1_000_000)).toBe(null);
});

test("what is cut off or no archive at all gives nothing", () => {
  const whole = archive(Buffer.from("<a/>".repeat(100)));
  for (const length of [0, 10, 22, 60, whole.length - 1]) {
    expect(unpackedEntries(whole.subarray(0, length), 10_000)).toBe(null);
  }
  expect(unpackedEntries(new Uint8Array(1000).fill(80), 10_000)).toBe(null);
});
