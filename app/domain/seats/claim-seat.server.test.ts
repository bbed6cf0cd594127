import { expect, test } from "vitest";
import { asSystem } from "~/platform/db.server";
import { bareApplications } from "../../../tests/factories/bare-application";
import { bareCohort } from "../../../tests/factories/bare-cohort";
import { claimSeat } from "./claim-seat.server";
import { releaseSeat } from "./release-seat.server";

const heldIn = (cohortId: string) =>
  asSystem("test", (tx) => tx.seatHold.count({ where: { seat: { cohortId }, releasedAt: null } }));

async function applicants(cohort: Awaited<ReturnType<typeof bareCohort>>, count: number): Promise<string[]> {
  const references = await bareApplications(
    cohort,
    Array.from({ length: count }, () => ({ status: "in_review" })),
  );
  const rows = await asSystem("test", (tx) => tx.application.findMany({ where: { reference: { in: references } } }));
  return rows.map((row) => row.id);
}

test("forty claims on seven seats at once give seven seats, each once", async () => {
  const cohort = await bareCohort({ code: "RACE-2027", seats: 7 });
  const ids = await applicants(cohort, 40);
  const claims = await Promise.all(
    ids.map((applicationId) =>
      asSystem("test", (tx, now) => claimSeat(tx, now, { cohortId: cohort.id, applicationId, unitPlaceId: null })),
    ),
  );
  const given = claims.filter((seat) => seat !== null);
  expect(given).toHaveLength(7);
  expect(new Set(given).size).toBe(7);
  expect(await heldIn(cohort.id)).toBe(7);
});

test("counting first and holding afterwards, the way this is not done, would give more places than there are", async () => {
  const cohort = await bareCohort({ code: "NAIVE-2027", seats: 2 });
  const ids = await applicants(cohort, 12);
  let oversold = 0;
  await Promise.all(
    ids.map((applicationId) =>
      asSystem("test", async (tx) => {
        const seats = await tx.seat.count({ where: { cohortId: cohort.id } });
        const held = await tx.seatHold.count({ where: { seat: { cohortId: cohort.id }, releasedAt: null } });
        await tx.$executeRaw`select pg_sleep(0.05), ${applicationId}`;
        if (held < seats) oversold += 1;
      }),
    ),
  );
  expect(oversold).toBeGreaterThan(2);
});

test("a seat that was let go can be held again, and its history stays", async () => {
  const cohort = await bareCohort({ code: "AGAIN-2027", seats: 1 });
  const [first = "", second = ""] = await applicants(cohort, 2);
  const claim = (applicationId: string) =>
    asSystem("test", (tx, now) => claimSeat(tx, now, { cohortId: cohort.id, applicationId, unitPlaceId: null }));
  const seatId = await claim(first);
  expect(await claim(second)).toBeNull();
  await asSystem("test", (tx, now) => releaseSeat(tx, now, { applicationId: first, by: "decline" }));
  expect(await claim(second)).toBe(seatId);
  const holds = await asSystem("test", (tx) =>
    tx.seatHold.findMany({ where: { seatId: seatId ?? "" }, orderBy: { heldAt: "asc" }, select: { releasedBy: true } }),
  );
  expect(holds).toEqual([{ releasedBy: "decline" }, { releasedBy: null }]);
});

test("the database itself refuses a second live hold of a seat and of an application", async () => {
  const cohort = await bareCohort({ code: "INDEX-2027", seats: 2 });
  const [first = "", second = ""] = await applicants(cohort, 2);
  const [one = "", two = ""] = await asSystem("test", async (tx) => {
    const rows = await tx.seat.findMany({ where: { cohortId: cohort.id }, orderBy: { number: "asc" } });
    return rows.map((row) => row.id);
  });
  const hold = (seatId: string, applicationId: string) =>
    asSystem("test", (tx, now) => tx.seatHold.create({ data: { seatId, applicationId, heldAt: now } }));
  await hold(one, first);
  await expect(hold(one, second)).rejects.toMatchObject({ code: "P2002" });
  await expect(hold(two, first)).rejects.toMatchObject({ code: "P2002" });
});

test("retired seats and seats set aside are not given to just anyone", async () => {
  const cohort = await bareCohort({ code: "ASIDE-2027", seats: 2 });
  const [first = ""] = await applicants(cohort, 1);
  await asSystem("test", async (tx, now) => {
    const reservation = await tx.seatReservation.create({
      data: { cohortId: cohort.id, key: "regions", name: {}, number: 1, condition: {} },
    });
    await tx.seat.updateMany({ where: { cohortId: cohort.id, number: 1 }, data: { retiredAt: now } });
    await tx.seat.updateMany({ where: { cohortId: cohort.id, number: 2 }, data: { reservationId: reservation.id } });
    const claim = { cohortId: cohort.id, applicationId: first, unitPlaceId: null };
    expect(await claimSeat(tx, now, claim)).toBeNull();
    expect(await claimSeat(tx, now, { ...claim, reservationIds: [reservation.id] })).not.toBeNull();
  });
});
