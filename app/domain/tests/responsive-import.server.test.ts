import { expect, test } from "vitest";
import { workbook } from "../../../tests/factories/workbook";
import { readTable } from "./read-table.server";

const LIMITS = { megabytes: 4, unpackedMegabytes: 16, lines: 10_000, columns: 50 };
const EVERY_MS = 20;

/** As large as a workbook may be: ten thousand lines of fifty cells, half of them texts that cells share. */
function fullWorkbook(): Uint8Array {
  const shared = Array.from({ length: 20_000 }, (_, at) => `<si><t>text ${at}</t></si>`).join("");
  const cells = (line: number) =>
    Array.from({ length: 50 }, (_, at) =>
      at % 2 ? `<c><v>${(line * at) % 101}</v></c>` : `<c t="s"><v>${(line * 50 + at) % 20_000}</v></c>`,
    ).join("");
  const rows = Array.from({ length: 10_000 }, (_, line) => `<row>${cells(line)}</row>`).join("");
  return workbook(rows, { parts: { "xl/sharedStrings.xml": `<sst>${shared}</sst>` } });
}

/**
 * The most work this process does between two ticks of a timer while something goes on, in milliseconds. Of work, not of
 * waiting: a busy machine fails no test.
 */
async function mostWorkBetweenTicks(work: () => Promise<unknown>): Promise<{ ticks: number; most: number }> {
  let [ticks, most, before] = [0, 0, process.cpuUsage()];
  const measure = () => {
    const { user, system } = process.cpuUsage(before);
    most = Math.max(most, (user + system) / 1000);
    before = process.cpuUsage();
  };
  const timer = setInterval(() => {
    ticks += 1;
    measure();
  }, EVERY_MS);
  try {
    await work();
    measure();
  } finally {
    clearInterval(timer);
  }
  return { ticks, most };
}

/** As large as a text may be. */
const fullText = (): Uint8Array =>
  Buffer.from(Array.from({ length: 10_000 }, (_, line) => Array(50).fill(`cell ${line}`).join(";")).join("\n"));

test.each([
  ["workbook", fullWorkbook, 200],
  ["text", fullText, 150],
])(
  "while a full %s is read, everybody else has their turn",
  async (_, full, most) => {
    const content = full();
    const rows: number[] = [];
    const work = await mostWorkBetweenTicks(async () => {
      rows.push((await readTable(content, { ...LIMITS, megabytes: 8 })).rows.length);
    });
    expect(rows).toEqual([9999]);
    const told = `${Math.round(work.most)} ms, ${work.ticks} ticks`;
    expect({ heldUp: work.most > most, ticked: work.ticks >= 5 }, told).toEqual({ heldUp: false, ticked: true });
  },
  60_000,
);
