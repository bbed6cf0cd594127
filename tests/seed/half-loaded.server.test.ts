import { expect, test } from "vitest";
import { recordAudit } from "~/domain/audit/record-audit.server";
import { asSystem } from "~/platform/db.server";
import { play } from "../../prisma/seed/demonstration/time-travel";
import { isEmpty, seed } from "../../prisma/seed/run";

const offset = () => asSystem("a test", async (tx) => (await tx.clock.findFirstOrThrow()).offsetSeconds);

test("data that were left half-loaded are neither started with nor loaded over", async () => {
  await asSystem("a test", (tx, now) =>
    recordAudit(tx, now, {
      actor: "system",
      actorPersonId: null,
      action: "begin_demonstration_data",
      entity: "portal",
      entityId: "demonstration",
    }),
  );
  const refused = { expected: true, message: expect.stringContaining("npm run db:reset") };
  await expect(isEmpty()).rejects.toMatchObject(refused);
  await expect(seed({ say: () => {} })).rejects.toMatchObject(refused);
});

test("acts are played in the order of their moments, each at its own", async () => {
  const seen: { name: string; at: Date }[] = [];
  const past = (days: number) => new Date(Date.now() - days * 24 * 3600_000);
  const act = (name: string, days: number) => ({
    at: past(days),
    run: () => asSystem("a test", async (_tx, now) => seen.push({ name, at: now })),
  });
  await play([act("later", 2), act("first", 40), act("between", 9)]);
  expect(seen.map(({ name }) => name)).toEqual(["first", "between", "later"]);
  const late = seen.map(({ at }, index) => Math.abs(at.getTime() - past([40, 9, 2][index] ?? 0).getTime()));
  expect(Math.max(...late)).toBeLessThan(5_000);
  expect(await offset()).toBe(0n);
});

test("the clock is right again when an act fails, and an act of the future is refused", async () => {
  const failing = { at: new Date(Date.now() - 3600_000), run: () => Promise.reject(new Error("on purpose")) };
  await expect(play([failing])).rejects.toThrow("on purpose");
  expect(await offset()).toBe(0n);
  await expect(play([{ at: new Date(Date.now() + 60_000), run: async () => {} }])).rejects.toThrow("in the future");
  expect(await offset()).toBe(0n);
});
