import { expect, test } from "vitest";
import { asSystem } from "~/platform/db.server";
import { makePerson } from "../../../tests/factories/person";
import { clearExpired } from "./clear-expired.server";

test("What has run out is deleted, and what has not stays", async () => {
  const { userId } = await makePerson({ email: "expired@example.com", name: "E" });
  await asSystem("test", async (tx, now) => {
    const stamps = { createdAt: now, updatedAt: now };
    const soon = new Date(now.getTime() + 60_000);
    for (const [name, expiresAt] of [
      ["old", now],
      ["new", soon],
    ] as const) {
      await tx.session.create({ data: { userId, tokenHash: name, expiresAt, lastSeenAt: now, ...stamps } });
      await tx.verification.create({ data: { identifier: name, value: userId, expiresAt, ...stamps } });
      const expire = BigInt(Date.now() + (name === "old" ? -1000 : 60_000));
      await tx.rateLimit.create({ data: { key: name, points: 1, expire } });
    }
  });
  expect(await clearExpired()).toBe(3);
  const left = await asSystem("test", async (tx) => [
    ...(await tx.session.findMany()).map(({ tokenHash }) => tokenHash),
    ...(await tx.verification.findMany()).map(({ identifier }) => identifier),
    ...(await tx.rateLimit.findMany()).map(({ key }) => key),
  ]);
  expect(left).toEqual(["new", "new", "new"]);
});
