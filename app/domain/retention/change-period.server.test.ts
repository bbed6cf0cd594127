import { beforeEach, expect, test } from "vitest";
import { withdrawApplication } from "~/domain/applications/withdraw-application.server";
import { bakuDateOf } from "~/domain/calendar/baku-time";
import { Conflict, NotAllowed } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { readSetting } from "~/domain/settings/read-setting.server";
import { asSystem } from "~/platform/db.server";
import { makeCohort } from "../../../tests/factories/cohort";
import { makePerson } from "../../../tests/factories/person";
import { makeSubmitted } from "../../../tests/factories/submitted";
import { freezeClock } from "../../../tests/setup/frozen-clock";
import { changePeriod } from "./change-period.server";
import { eraseRipe } from "./erase-ripe.server";
import { getPeriod } from "./get-period.server";
import type { PeriodChange } from "./period-change.server";
import { previewPeriod } from "./preview-period.server";
import { tellOfErasures } from "./tell-of-erasures.server";

const NOW = new Date("2026-11-23T08:00:00.000Z");
const REASON = "Decision 12 of 20.11.2026";
let admin: Viewer;

beforeEach(async () => {
  await freezeClock(NOW);
  admin ??= await makePerson({ email: "keeps@example.az", name: "Keeps", grants: [{ role: "administrator" }] });
});

const set = (change: PeriodChange, reason = REASON) =>
  changePeriod({ viewer: admin, steppedUp: true }, { ...change, reason });
const inForce = (at: string) => asSystem("test", (tx) => readSetting(tx, new Date(at), "retention.notSelectedMonths"));
const refusedFor = (keys: string[]) => ({ blockers: keys.map((key) => expect.objectContaining({ key })) });

test("A shorter period is previewed, holds from its day, and its people are told the days of notice before anything goes", async () => {
  const cohort = await makeCohort("MK-2027-1");
  const made = await makeSubmitted(cohort, 0, bakuDateOf(NOW));
  await withdrawApplication(made.viewer, { reference: made.reference, reasonKey: null, details: null });
  const change = { category: "application", count: 1, from: "2027-02-01" } as const;
  expect(await previewPeriod(admin, change)).toEqual({
    from: "2027-02-01",
    before: { unit: "months", count: 12 },
    after: { unit: "months", count: 1 },
    ripeBefore: 0,
    ripeAfter: 1,
    notice: { days: 30, erasedFrom: "2027-03-03" },
  });
  await set(change);
  expect([await inForce("2027-01-31T19:59:59.999Z"), await inForce("2027-01-31T20:00:00.000Z")]).toEqual([12, 1]);
  const tick = async (at: string) => {
    await freezeClock(new Date(at));
    await tellOfErasures();
    await eraseRipe();
    return asSystem("test", async (tx) => {
      const { id, erasedAt } = await tx.application.findUniqueOrThrow({ where: { reference: made.reference } });
      const notices = await tx.retentionNotice.findMany({ where: { applicationId: id }, select: { eraseFrom: true } });
      return { erasedAt, notices };
    });
  };
  expect(await tick("2027-01-31T19:59:59.999Z")).toEqual({ erasedAt: null, notices: [] });
  const eraseFrom = new Date("2027-03-02T20:00:00.000Z");
  expect(await tick("2027-01-31T20:00:00.000Z")).toEqual({ erasedAt: null, notices: [{ eraseFrom }] });
  expect((await tick("2027-03-02T19:59:59.999Z")).erasedAt).toBeNull();
  expect((await tick("2027-03-02T20:00:00.000Z")).erasedAt).toEqual(eraseFrom);
});

test("Who set it, when it holds and why stand in its history, and on the audit trail", async () => {
  await set({ category: "mail", count: 6, from: "2026-12-01" });
  expect(await getPeriod(admin, "mail")).toMatchObject({
    ...{ unit: "months", count: 12, least: 1, most: 600 },
    history: [
      { count: 6, from: new Date("2026-11-30T20:00:00.000Z"), by: "Keeps", reason: REASON, holds: "ahead" },
      { count: 12, by: null, reason: null, holds: "now" },
    ],
  });
  await freezeClock(new Date("2026-12-01T08:00:00.000Z"));
  expect((await getPeriod(admin, "mail")).history.map(({ holds }) => holds)).toEqual(["now", "before"]);
  const [line] = await asSystem("test", (tx) =>
    tx.auditEntry.findMany({ where: { action: "change_retention" }, orderBy: { id: "desc" }, take: 1 }),
  );
  expect(line).toMatchObject({ actorPersonId: admin.personId, entityId: "retention.mailMonths", reason: REASON });
});

test("A period within its bounds, on a day ahead, with a reason and a fresh proof: or none", async () => {
  const good = { category: "draft", count: 3, from: "2026-12-01" } as const;
  const stale = changePeriod({ viewer: admin, steppedUp: false }, { ...good, reason: REASON });
  await expect(stale).rejects.toMatchObject(refusedFor(["stepUp.needed"]));
  await expect(set({ ...good, count: 0 })).rejects.toMatchObject(refusedFor(["retention.outOfBounds"]));
  await expect(set({ ...good, count: 601 })).rejects.toMatchObject(refusedFor(["retention.outOfBounds"]));
  await expect(set({ ...good, count: null })).rejects.toMatchObject(refusedFor(["retention.outOfBounds"]));
  await expect(set({ ...good, from: null })).rejects.toMatchObject(refusedFor(["answer.enterDate"]));
  await expect(set({ ...good, from: "2026-11-23" })).rejects.toMatchObject(refusedFor(["retention.fromTomorrow"]));
  await expect(set({ ...good, count: 6 })).rejects.toMatchObject(refusedFor(["retention.same"]));
  await expect(set(good, "why")).rejects.toMatchObject(refusedFor(["retention.reasonMissing"]));
  expect((await getPeriod(admin, "draft")).history).toHaveLength(1);
  await set({ ...good, from: "2026-11-24" });
  await expect(set({ ...good, count: 4, from: "2026-11-24" })).rejects.toMatchObject(
    refusedFor(["retention.dayTaken"]),
  );
});

test("Of two who set a period for one day at once, one is told that somebody was faster", async () => {
  const change = { category: "request", from: "2026-12-01" } as const;
  const tried = await Promise.allSettled([set({ ...change, count: 10 }), set({ ...change, count: 20 })]);
  expect(tried.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const [refused] = tried.flatMap((each) => (each.status === "rejected" ? [each.reason] : []));
  expect(refused instanceof Conflict || refused?.blockers?.[0]?.key === "retention.dayTaken").toBe(true);
});

test("Only administrators see or set a period", async () => {
  const head = await makePerson({ email: "sees-not@example.az", name: "H", grants: [{ role: "head_of_programme" }] });
  const change = { category: "draft", count: 3, from: "2026-12-20" } as const;
  await expect(getPeriod(head, "draft")).rejects.toThrow(NotAllowed);
  await expect(previewPeriod(head, change)).rejects.toThrow(NotAllowed);
  const set = changePeriod({ viewer: head, steppedUp: true }, { ...change, reason: REASON });
  await expect(set).rejects.toThrow(NotAllowed);
});
