import { beforeAll, expect, test } from "vitest";
import { declineOffer } from "~/domain/applications/decline-offer.server";
import { withdrawApplication } from "~/domain/applications/withdraw-application.server";
import { NotFound } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { inRequestScope } from "~/platform/request-scope.server";
import { bareCohort } from "../../../tests/factories/bare-cohort";
import { makePerson } from "../../../tests/factories/person";
import { makeHead } from "../../../tests/factories/released";
import { offeredTo, type Seated, seatedCohort, waiting } from "../../../tests/factories/seating";
import { countStatements } from "../../../tests/setup/count-statements";
import { freezeClock } from "../../../tests/setup/frozen-clock";
import { answerWaitlistMove } from "./answer-waitlist-move.server";
import { askWaitlistMove } from "./ask-waitlist-move.server";
import { closeWaitingList } from "./close-waiting-list.server";
import { listMyReceipts } from "./list-my-receipts.server";
import { HISTORY_PAGE_ROWS, listSeatHistory } from "./list-seat-history.server";

const NOW = new Date("2026-11-23T08:00:00.000Z");
const later = (minutes: number) => freezeClock(new Date(NOW.getTime() + minutes * 60_000));
const nothing = { reasonKey: null, details: null };
let coordinator: Viewer;
let head: Viewer;

beforeAll(async () => {
  await freezeClock(NOW);
  coordinator = await makePerson({ email: "all@example.com", name: "Coordinator", grants: [{ role: "coordinator" }] });
  head = await makeHead();
});

const decline = ({ viewer, reference }: Seated) => declineOffer(viewer, { reference, ...nothing });

test("who is promoted reads how many stood ahead and why; who was passed over reads why not they; nobody reads a name", async () => {
  const cohort = await seatedCohort({ code: "WHY-2027", reserved: { regions: 1 }, open: 0 });
  const [holder] = await offeredTo(cohort, [{ regionCode: "AZ-GA" }]);
  const [baku, region, last] = await waiting(cohort, [
    { regionCode: "AZ-BA", surname: "Gizli" },
    { regionCode: "AZ-GA", surname: "Məxfi" },
    { regionCode: "AZ-GA" },
  ]);
  if (!holder || !baku || !region || !last) throw new Error("four people");
  await decline(holder);
  const regions = { az: "regions", en: "regions", ru: "regions" };
  const seat = { at: NOW, place: null, reservedFor: regions };
  const own = await listMyReceipts(region.viewer, region.reference);
  expect(own.map(({ id: _, ...receipt }) => receipt)).toEqual([
    { ...seat, own: true, position: 2, ahead: 1, why: null, passedOver: [{ why: "notInGroup", count: 1 }] },
  ]);
  const passed = await listMyReceipts(baku.viewer, baku.reference);
  expect(passed.map(({ id: _, ...receipt }) => receipt)).toEqual([
    { ...seat, own: false, position: 1, ahead: 0, why: "notInGroup", passedOver: [] },
  ]);
  expect(await listMyReceipts(last.viewer, last.reference)).toEqual([]);
  const words = JSON.stringify([own, passed]);
  expect([holder, baku, region, last].filter(({ reference }) => words.includes(reference))).toEqual([]);
  expect(/Gizli|Məxfi/.test(words)).toBe(false);
  await expect(listMyReceipts(baku.viewer, region.reference)).rejects.toThrow(NotFound);
});

test("the history of a list holds promotions, moves with both people, leavings and the closing, the latest first", async () => {
  const cohort = await seatedCohort({ code: "HIST-2027", open: 1 });
  const [holder] = await offeredTo(cohort, [{}]);
  const [first, second, third] = await waiting(cohort, [{ surname: "Bir" }, { surname: "İki" }, { surname: "Üç" }]);
  if (!holder || !first || !second || !third) throw new Error("four people");
  await later(1);
  await askWaitlistMove(coordinator, { reference: third.reference, to: 1, reason: "Their score was typed wrong." });
  await answerWaitlistMove(head, { reference: third.reference, agree: true });
  await later(2);
  await decline(holder);
  await later(3);
  await withdrawApplication(first.viewer, { reference: first.reference, ...nothing });
  await later(4);
  await closeWaitingList(coordinator, { cohortCode: cohort.code });
  const { entries, more } = await listSeatHistory(coordinator, { code: cohort.code });
  expect(more).toBe(false);
  const told = entries.map(({ kind, person, by, second: other, seat, from, to, reason }) => [
    ...[kind, person?.name ?? null, by, other, seat, from, to, reason],
  ]);
  const [closing, ...before] = [told.slice(0, 2).sort(), told.slice(2)].flat();
  expect([closing, ...before]).toEqual([
    ["closed", null, "Coordinator", null, null, null, null, null],
    ["ended", "İki Ad", null, null, null, null, null, null],
    ["left", "Bir Ad", null, null, null, null, null, null],
    ["promoted", "Üç Ad", null, null, 1, null, null, null],
    ["moved", "Üç Ad", "Coordinator", head.name, null, 3, 1, "Their score was typed wrong."],
  ]);
  await freezeClock(NOW);
});

test("a long history is read page by page, each entry once, at the same number of statements", async () => {
  const cohort = await bareCohort({ code: "LONG-2027" });
  const count = (code: string) => countStatements(() => inRequestScope(() => listSeatHistory(coordinator, { code })));
  const one = await count("LONG-2027");
  const people = await waiting(
    cohort,
    Array.from({ length: HISTORY_PAGE_ROWS + 5 }, () => ({})),
  );
  for (const { viewer, reference } of people) await withdrawApplication(viewer, { reference, ...nothing });
  expect(await count("LONG-2027")).toBe(one);
  const first = await listSeatHistory(coordinator, { code: "LONG-2027" });
  const last = first.entries.at(-1);
  const rest = await listSeatHistory(coordinator, { code: "LONG-2027", after: last });
  const ids = [...first.entries, ...rest.entries].map(({ id }) => id);
  expect([first.more, rest.more, ids.length, new Set(ids).size]).toEqual([true, false, people.length, people.length]);
});

test("staff of another programme know of no history", async () => {
  await bareCohort({ code: "FAR-2027" });
  const { programmeId } = await bareCohort({ code: "NEAR-2027", programme: "ITM" });
  const stranger = await makePerson({
    ...{ email: "stranger@example.com", name: "Stranger" },
    grants: [{ role: "coordinator", programmeId }],
  });
  await expect(listSeatHistory(stranger, { code: "FAR-2027" })).rejects.toThrow(NotFound);
});
