import { randomUUID } from "node:crypto";
import pg from "pg";
import { beforeAll, expect, test } from "vitest";
import { RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asSystem } from "~/platform/db.server";
import { type BareApplication, bareApplications } from "../../../tests/factories/bare-application";
import { type BareCohort, bareCohort } from "../../../tests/factories/bare-cohort";
import { manyApplications } from "../../../tests/factories/many-applications";
import { makePerson } from "../../../tests/factories/person";
import type { BulkAction } from "./bulk-action";
import { carryOutBulk } from "./carry-out-bulk.server";
import { getBulkRun } from "./get-bulk-run.server";
import { previewBulk } from "./preview-bulk.server";
import { type BulkOrder, startBulk } from "./start-bulk.server";

let coordinator: Viewer;
beforeAll(async () => {
  coordinator = await makePerson({ email: "all@example.com", name: "All", grants: [{ role: "coordinator" }] });
});

const NO_WORDS = { reasonKeys: [], details: null, advice: null };

async function cohortOf(code: string, rows: BareApplication[]): Promise<{ cohort: BareCohort; references: string[] }> {
  const cohort = await bareCohort({ code });
  return { cohort, references: await bareApplications(cohort, rows) };
}

const orderOf = (code: string, action: BulkAction, expected: number, more: Partial<BulkOrder> = {}): BulkOrder => ({
  id: randomUUID(),
  code,
  action,
  selection: { query: {} },
  expected,
  words: NO_WORDS,
  ...more,
});

const resultsOf = async (code: string, id: string) => {
  const { rows, done, skipped, total } = await getBulkRun(coordinator, { code, id, page: 1 });
  const why = Object.fromEntries(rows.map((row) => [row.reference, row.skipped.map(({ key }) => key)]));
  return { done, skipped, total, why };
};

const eventsOf = (cohort: BareCohort, action: string) =>
  asSystem("test", (tx) => tx.applicationEvent.count({ where: { action, application: { cohortId: cohort.id } } }));

/** What only the owner of the test's database may do. */
async function owner(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

const many = (count: number, row: BareApplication = {}): BareApplication[] => Array.from({ length: count }, () => row);

test("a form sent twice, and by two processes at once, is one run and does each row once", async () => {
  const { cohort } = await cohortOf("BULK-1", many(12));
  const order = orderOf("BULK-1", "pass", 12);
  const started = await Promise.all([startBulk(coordinator, order), startBulk(coordinator, order)]);
  expect(started.map(({ id }) => id)).toEqual([order.id, order.id]);
  await Promise.all([carryOutBulk(order.id), carryOutBulk(order.id), carryOutBulk(order.id)]);
  await startBulk(coordinator, order);
  await carryOutBulk(order.id);
  expect(await resultsOf("BULK-1", order.id)).toMatchObject({ done: 12, skipped: 0, total: 12 });
  expect(await eventsOf(cohort, "pass_check")).toBe(12);
});

test("two runs over the same rows do each application once, and the other says why not", async () => {
  const { cohort } = await cohortOf("BULK-2", many(10));
  const orders = [orderOf("BULK-2", "pass", 10), orderOf("BULK-2", "pass", 10)];
  for (const order of orders) await startBulk(coordinator, order);
  await Promise.all(orders.map(({ id }) => carryOutBulk(id)));
  const results = await Promise.all(orders.map(({ id }) => resultsOf("BULK-2", id)));
  expect(results.reduce((sum, { done }) => sum + done, 0)).toBe(10);
  expect(results.reduce((sum, { skipped }) => sum + skipped, 0)).toBe(10);
  const reasons = new Set(results.flatMap(({ why }) => Object.values(why).flat()));
  expect([...reasons].filter((key) => !["application.wrongState", "bulk.changedMeanwhile"].includes(key))).toEqual([]);
  expect(await eventsOf(cohort, "pass_check")).toBe(10);
});

test("a row that fails holds up none of the others, and is done when the run is begun again", async () => {
  const { cohort, references } = await cohortOf("BULK-3", many(18));
  const order = orderOf("BULK-3", "pass", 18);
  await startBulk(coordinator, order);
  const failing = references.slice(6, 12);
  await owner(`create function fail_some() returns trigger language plpgsql as $$ begin
    if new.reference in ('${failing.join("', '")}') then raise exception 'no space left on device'; end if; return new;
  end $$`);
  await owner("create trigger fail_some before update on application for each row execute function fail_some()");
  await expect(carryOutBulk(order.id)).rejects.toThrow("rows of a bulk run failed");
  expect(await resultsOf("BULK-3", order.id)).toMatchObject({ done: 12, skipped: 0, total: 18 });
  await owner("drop trigger fail_some on application");
  await carryOutBulk(order.id);
  expect(await resultsOf("BULK-3", order.id)).toMatchObject({ done: 18, skipped: 0 });
  expect(await eventsOf(cohort, "pass_check")).toBe(18);
});

test("up to fifty are done while the browser waits, more are a job", async () => {
  const [few, lots] = [await bareCohort({ code: "BULK-13" }), await bareCohort({ code: "BULK-14" })];
  await manyApplications(few, 50);
  await manyApplications(lots, 51);
  expect((await startBulk(coordinator, orderOf("BULK-13", "pass", 50))).atOnce).toBe(true);
  expect((await startBulk(coordinator, orderOf("BULK-14", "pass", 51))).atOnce).toBe(false);
});

test("rows that cannot be done are settled with their reasons when the run begins, and never tried", async () => {
  const { references } = await cohortOf("BULK-4", [{}, { status: "waitlisted" }]);
  const order = orderOf("BULK-4", "pass", 1);
  await startBulk(coordinator, order);
  const [first = "", second = ""] = references;
  expect(await resultsOf("BULK-4", order.id)).toEqual({
    done: 0,
    skipped: 1,
    total: 2,
    why: { [first]: [], [second]: ["application.wrongState"] },
  });
});

test("decisions are prepared in one packet and can be taken out again by the run that put them in", async () => {
  const { cohort, references } = await cohortOf("BULK-5", many(3, { status: "in_review" }));
  const order = orderOf("BULK-5", "waitlist", 3);
  await startBulk(coordinator, order);
  await carryOutBulk(order.id);
  const staged = () =>
    asSystem("test", (tx) => tx.decision.count({ where: { packet: { cohortId: cohort.id }, outcome: "waitlist" } }));
  expect(await staged()).toBe(3);
  const undo = orderOf("BULK-5", "unstage", 3, { selection: { run: order.id } });
  const shown = await previewBulk(coordinator, { code: "BULK-5", action: "unstage", selection: undo.selection });
  expect(shown.rows.map(({ reference }) => reference)).toEqual(references);
  await startBulk(coordinator, undo);
  await carryOutBulk(undo.id);
  expect(await staged()).toBe(0);
});

test("an offer names the first wished place that nobody said no to, and without one it is left to a person", async () => {
  const cohort = await bareCohort({ code: "BULK-6" });
  const title = { az: "Yer", en: "Place", ru: "Место" };
  const places = await asSystem("test rows", (tx) =>
    Promise.all(
      ["web", "data"].map((key) =>
        tx.unitPlace.create({ data: { cohortId: cohort.id, key, title, number: 1 }, select: { id: true } }),
      ),
    ),
  );
  const [web = "", data = ""] = places.map(({ id }) => id);
  const references = await bareApplications(cohort, [
    { status: "in_review", wishedPlaceIds: [web, data] },
    { status: "in_review", wishedPlaceIds: [web, data], excludedPlaceIds: [web] },
    { status: "in_review" },
  ]);
  const order = orderOf("BULK-6", "offer", 2);
  await startBulk(coordinator, order);
  await carryOutBulk(order.id);
  const decisions = await asSystem("test", (tx) =>
    tx.decision.findMany({
      where: { packet: { cohortId: cohort.id } },
      select: { unitPlaceId: true, application: { select: { reference: true } } },
    }),
  );
  const offered = Object.fromEntries(decisions.map((row) => [row.application.reference, row.unitPlaceId]));
  expect(offered).toEqual({ [references[0] ?? ""]: web, [references[1] ?? ""]: data });
  expect((await resultsOf("BULK-6", order.id)).why[references[2] ?? ""]).toEqual(["bulk.noWishedPlace"]);
});

test("rights that ended before a run was carried out do nothing any more", async () => {
  await cohortOf("BULK-7", many(2));
  const leaving = await makePerson({ email: "gone@example.com", name: "Gone", grants: [{ role: "coordinator" }] });
  const order = orderOf("BULK-7", "pass", 2);
  await startBulk(leaving, order);
  await asSystem("test", (tx, now) =>
    tx.roleGrant.updateMany({ where: { personId: leaving.personId }, data: { revokedAt: now } }),
  );
  await carryOutBulk(order.id);
  expect(Object.values((await resultsOf("BULK-7", order.id)).why)).toEqual([["bulk.notYours"], ["bulk.notYours"]]);
});

test("a run of a closed account is given up, row by row", async () => {
  await cohortOf("BULK-8", many(1));
  const closed = await makePerson({ email: "closed@example.com", name: "Closed", grants: [{ role: "coordinator" }] });
  const order = orderOf("BULK-8", "pass", 1);
  await startBulk(closed, order);
  await asSystem("test", (tx, now) =>
    tx.user.update({ where: { id: closed.userId }, data: { disabledAt: now }, select: { id: true } }),
  );
  await carryOutBulk(order.id);
  expect(Object.values((await resultsOf("BULK-8", order.id)).why)).toEqual([["bulk.askerGone"]]);
});

test("a run needs rows that can be done, a reason of its list, and a coordinator", async () => {
  await cohortOf("BULK-9", many(1, { status: "waitlisted" }));
  const nothing = startBulk(coordinator, orderOf("BULK-9", "pass", 0));
  await expect(nothing).rejects.toEqual(new RuleBroken([{ key: "bulk.nothingToDo" }]));
  await cohortOf("BULK-10", many(1, { status: "in_review" }));
  const unreasoned = startBulk(coordinator, orderOf("BULK-10", "not_select", 1));
  await expect(unreasoned).rejects.toMatchObject({
    blockers: [{ key: "application.reasonMissing", field: "reasonKeys" }],
  });
  const words = { ...NO_WORDS, reasonKeys: ["made-up"] };
  const madeUp = startBulk(coordinator, orderOf("BULK-10", "not_select", 1, { words }));
  await expect(madeUp).rejects.toMatchObject({ blockers: [{ key: "reason.notOnList" }] });
  const head = await makePerson({ email: "head@example.com", name: "Head", grants: [{ role: "head_of_programme" }] });
  await expect(startBulk(head, orderOf("BULK-10", "waitlist", 1))).rejects.toMatchObject({
    name: "NotAllowed",
    exists: true,
  });
});

test("a run's key belongs to who made it, and its page to its cohort", async () => {
  await cohortOf("BULK-11", many(1));
  await cohortOf("BULK-12", many(1));
  const order = orderOf("BULK-11", "pass", 1);
  await startBulk(coordinator, order);
  const other = await makePerson({ email: "other@example.com", name: "Other", grants: [{ role: "coordinator" }] });
  await expect(startBulk(other, order)).rejects.toMatchObject({ name: "Conflict" });
  await expect(getBulkRun(coordinator, { code: "BULK-12", id: order.id, page: 1 })).rejects.toMatchObject({
    name: "NotFound",
  });
});
