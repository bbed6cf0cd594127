import { expect, test } from "vitest";
import { workbook } from "../../../tests/factories/workbook";
import { readTable } from "./read-table.server";

const LIMITS = { megabytes: 4, unpackedMegabytes: 16, lines: 10_000, columns: 50 };
const EVERY_MS = 20;
/** Of work, not of waiting: a busy machine fails no test. */
const MOST_WORK_MS = 200;

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

/** The most work this process does between two ticks of a timer while something goes on, in milliseconds. */
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

test("while a full workbook is read, everybody else has their turn", async () => {
  const content = fullWorkbook();
  const rows: number[] = [];
  const { ticks, most } = await mostWorkBetweenTicks(async () => {
    rows.push((await readTable(content, LIMITS)).rows.length);
  });
  expect(rows).toEqual([9999]);
  expect({ heldUp: most > MOST_WORK_MS, ticked: ticks >= 10 }, `${Math.round(most)} ms, ${ticks} ticks`).toEqual({
    heldUp: false,
    ticked: true,
  });
}, 60_000);
