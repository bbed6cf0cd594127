import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "~/domain/people/viewer";
import { asSystem } from "~/platform/db.server";
import { largePacket } from "../../../tests/factories/large-packet";
import { makePerson } from "../../../tests/factories/person";
import { approved, makeHead } from "../../../tests/factories/released";
import { countStatements } from "../../../tests/setup/count-statements";
import { freezeClock } from "../../../tests/setup/frozen-clock";
import { getPacket } from "./get-packet.server";
import { listPackets } from "./list-packets.server";
import { PACKET_PAGE_ROWS } from "./packet-rows.server";
import { previewMail } from "./preview-mail.server";
import { releasePacket } from "./release-packet.server";
import { scheduleRelease } from "./schedule-release.server";

const NOW = new Date("2026-11-23T08:00:00.000Z");
let coordinator: Viewer;
let head: Viewer;

beforeAll(async () => {
  await freezeClock(NOW);
  coordinator = await makePerson({ email: "all@example.com", name: "All", grants: [{ role: "coordinator" }] });
  head = await makeHead();
  await asSystem("test rows", (tx) =>
    tx.decisionReason.create({
      data: {
        key: "scoreTooLow",
        position: 1,
        outcomes: ["notSelected"],
        text: { az: "Bal", en: "Score", ru: "Балл" },
      },
    }),
  );
});

// The three of the transaction's brackets and settings included, and what takes back reviews and bookings at an end.
const MOST_OF_A_ROW = 15;

test.each(["offer", "waitlist", "not_select", "shortlist"] as const)(
  "the release of one more %s costs a fixed number of statements, fifteen at most",
  async (outcome) => {
    const counts: number[] = [];
    for (const people of [2, 12]) {
      await freezeClock(NOW);
      const { packet, id } = await largePacket(`${outcome}-${people}`.toUpperCase(), coordinator, {
        [outcome]: people,
      });
      await approved(head, packet);
      await scheduleRelease(coordinator, packet);
      await freezeClock(new Date(NOW.getTime() + 60_000));
      counts.push(await countStatements(() => releasePacket(id)));
    }
    await freezeClock(NOW);
    const [few = 0, many = 0] = counts;
    const each = (many - few) / 10;
    expect([Number.isInteger(each), each <= MOST_OF_A_ROW]).toEqual([true, true]);
  },
);

test("a packet's page and the mail of its last row cost the same for two rows and for a hundred", async () => {
  const counts: number[][] = [];
  for (const people of [1, 50]) {
    const { packet } = await largePacket(`PAGE-${people}`, coordinator, { offer: people, waitlist: people });
    const last = `PAGE-${people}-${String(2 * people).padStart(6, "0")}`;
    counts.push([
      await countStatements(() => getPacket(coordinator, packet)),
      await countStatements(() => previewMail(coordinator, { ...packet, reference: last })),
    ]);
  }
  expect(counts[1]).toEqual(counts[0]);
});

test("the page of a cohort's packets costs the same for one packet of one row and for fifty waiting and past ones", async () => {
  const counts: number[] = [];
  for (const [code, people, others] of [
    ["LIST-1", 1, 0],
    ["LIST-50", 109, 49],
  ] as const) {
    const { id, cohortId } = await largePacket(code, coordinator, { offer: people });
    await asSystem("test rows", async (tx, now) => {
      const rows = await tx.decision.findMany({ where: { packetId: id }, take: others, select: { id: true } });
      for (const [at, row] of rows.entries()) {
        const state = at % 2 === 0 ? "approved" : "cancelled";
        const decisions = { connect: [row] };
        await tx.decisionPacket.create({
          data: { cohortId, number: at + 2, state, createdById: coordinator.personId, createdAt: now, decisions },
        });
      }
    });
    const { foremost, others: waiting, past } = await listPackets(coordinator, code);
    expect([foremost?.total, waiting.length, past.length]).toEqual(others === 0 ? [1, 0, 0] : [60, 25, 24]);
    counts.push(await countStatements(() => listPackets(coordinator, code)));
  }
  expect(counts[1]).toBe(counts[0]);
});

test("the pages of a packet together hold every row once, in the order of the release, forwards and back", async () => {
  const { packet } = await largePacket("KEYS-2027", coordinator, { offer: 30, waitlist: 45, not_select: 40 });
  const all: string[] = [];
  let after: string | undefined;
  const pages: string[][] = [];
  do {
    const { page } = await getPacket(coordinator, { ...packet, after });
    pages.push(page.rows.map(({ reference }) => reference));
    after = page.after ?? undefined;
  } while (after);
  all.push(...pages.flat());
  expect(pages.map((rows) => rows.length)).toEqual([PACKET_PAGE_ROWS, PACKET_PAGE_ROWS, 15]);
  expect(all).toEqual(Array.from({ length: 115 }, (_, at) => `KEYS-2027-${String(at + 1).padStart(6, "0")}`));
  const second = await getPacket(coordinator, {
    ...packet,
    after: (await getPacket(coordinator, packet)).page.after ?? "",
  });
  const back = await getPacket(coordinator, { ...packet, before: second.page.before ?? "" });
  expect(back.page.rows.map(({ reference }) => reference)).toEqual(pages[0]);
  expect([back.page.before, back.page.after === null]).toEqual([null, false]);
  const refusals = await getPacket(coordinator, { ...packet, outcome: "not_select" });
  expect(refusals.page.rows.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 40 }, () => "not_select"));
});
