import { expect, test } from "vitest";
import { newSessionToken, sessionTokenHash } from "~/domain/identity/session-token.server";
import { shiftClock } from "~/platform/clock.server";
import { asSystem } from "~/platform/db.server";
import { makePerson } from "../../../tests/factories/person";
import { viewerBehind } from "../../../tests/factories/session";
import type { Viewer } from "./viewer";

const MINUTE = 60_000;

/** A session of that person, used last so many minutes ago and running out in so many. */
async function session(viewer: Viewer, quietMinutes = 0, leftMinutes = 60): Promise<string> {
  const tokenHash = sessionTokenHash(newSessionToken());
  await asSystem("test", (tx, now) => {
    const seen = new Date(now.getTime() - quietMinutes * MINUTE);
    const expiresAt = new Date(now.getTime() + leftMinutes * MINUTE);
    const stamps = { lastSeenAt: seen, createdAt: seen, updatedAt: seen };
    return tx.session.create({ data: { userId: viewer.userId, tokenHash, expiresAt, ...stamps } });
  });
  return tokenHash;
}

const isIn = async (tokenHash: string) => (await viewerBehind(tokenHash)) !== null;
const coordinator = (email: string) => makePerson({ email, name: "Koordinator", grants: [{ role: "coordinator" }] });

test("A session tells who is asking", async () => {
  const viewer = await makePerson({ email: "who@example.com", name: "Koordinator", language: "ru" });
  expect(await viewerBehind(await session(viewer))).toEqual(viewer);
});

test("A token nobody was given, and a hash taken from the database, let nobody in", async () => {
  const hash = await session(await makePerson({ email: "none@example.com", name: "N" }));
  expect(await Promise.all([sessionTokenHash("x"), sessionTokenHash(hash), ""].map(isIn))).toEqual([
    false,
    false,
    false,
  ]);
});

test("An account that was disabled is refused with the next request", async () => {
  const viewer = await makePerson({ email: "disabled@example.com", name: "D" });
  const hash = await session(viewer);
  expect(await isIn(hash)).toBe(true);
  await asSystem("test", (tx, now) => tx.user.update({ where: { id: viewer.userId }, data: { disabledAt: now } }));
  expect(await isIn(hash)).toBe(false);
});

test("Only roles in force are held: not the revoked, the ended, or those yet to begin", async () => {
  const viewer = await coordinator("roles@example.com");
  const hash = await session(viewer);
  const held = async () => (await viewerBehind(hash))?.grants.map(({ role }) => role);
  expect(await held()).toEqual(["coordinator"]);
  await asSystem("test", async (tx, now) => {
    const [past, future] = [new Date(now.getTime() - MINUTE), new Date(now.getTime() + MINUTE)];
    const { personId } = viewer;
    await tx.roleGrant.create({ data: { personId, role: "trainer", grantedAt: past, endsAt: past } });
    await tx.roleGrant.create({ data: { personId, role: "auditor", grantedAt: future } });
    await tx.roleGrant.create({ data: { personId, role: "reviewer", grantedAt: past, endsAt: future } });
    await tx.roleGrant.updateMany({ where: { personId, role: "coordinator" }, data: { revokedAt: now } });
  });
  expect(await held()).toEqual(["reviewer"]);
});

test("Applicants are signed out after thirty quiet minutes, staff after fifteen", async () => {
  const applicant = await makePerson({ email: "idle@example.com", name: "A" });
  const staff = await coordinator("idle.staff@example.com");
  const quiet = async (viewer: Viewer, minutes: number) => isIn(await session(viewer, minutes));
  expect([await quiet(applicant, 29), await quiet(applicant, 30)]).toEqual([true, false]);
  expect([await quiet(staff, 14), await quiet(staff, 15)]).toEqual([true, false]);
});

test("How long a session may be left alone is a setting", async () => {
  const applicant = await makePerson({ email: "setting@example.com", name: "A" });
  const row = { key: "sessions.idleMinutesApplicant", value: 5 };
  const { id } = await asSystem("test", (tx, now) => tx.setting.create({ data: { ...row, validFrom: now } }));
  expect(await isIn(await session(applicant, 5))).toBe(false);
  await asSystem("test", (tx) => tx.setting.delete({ where: { id } }));
  expect(await isIn(await session(applicant, 5))).toBe(true);
});

test("A request keeps a session alive, and one that has run out stays so", async () => {
  const viewer = await makePerson({ email: "alive@example.com", name: "A" });
  const hash = await session(viewer, 20);
  expect(await isIn(hash)).toBe(true);
  const row = await asSystem("test", async (tx, now) => {
    const { lastSeenAt } = await tx.session.findUniqueOrThrow({ where: { tokenHash: hash } });
    return now.getTime() - lastSeenAt.getTime();
  });
  expect(row).toBeLessThan(MINUTE);
  expect(await isIn(await session(viewer, 0, 0))).toBe(false);
});

test("Sessions end by the portal's clock", async () => {
  const hash = await session(await makePerson({ email: "clock@example.com", name: "C" }), 0, 600);
  await shiftClock(29 * 60);
  expect(await isIn(hash)).toBe(true);
  await shiftClock(60 * 60);
  expect(await isIn(hash)).toBe(false);
  await shiftClock(0);
});
