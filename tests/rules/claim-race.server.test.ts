import pg from "pg";
import { beforeAll, expect, test } from "vitest";
import { sweepSeats } from "~/domain/seats/sweep-seats.server";
import { asSystem } from "~/platform/db.server";
import type { ClaimShare } from "../setup/claim-race/claim-places";
import { claimants } from "../setup/claim-race/claimants";
import { raceInProcesses } from "../setup/claim-race/race";
import { freezeClock } from "../setup/frozen-clock";

const PROCESSES = 4;
const AT_ONCE = 4;
const COHORTS = 10;
const SEATS = 20;
const PEOPLE = 200;

beforeAll(() => freezeClock(new Date("2026-11-23T08:00:00.000Z")));

/** Everybody's claim, dealt to the processes in turn, so that each process claims in every cohort. */
function dealt(claims: ClaimShare["claims"], way: ClaimShare["way"]): ClaimShare[] {
  const mixed = claims.map((claim, at) => ({ claim, order: (at * 7919) % claims.length }));
  mixed.sort((a, b) => a.order - b.order);
  return Array.from({ length: PROCESSES }, (_, process) => ({
    claims: mixed.filter((_each, at) => at % PROCESSES === process).map(({ claim }) => claim),
    way,
    atOnce: AT_ONCE,
  }));
}

test("two thousand claims from four processes leave no seat given twice, none given away and none empty", async () => {
  const { cohortIds, claims } = await claimants({ code: "RUSH", cohorts: COHORTS, seats: SEATS, people: PEOPLE });
  expect(claims).toHaveLength(2000);
  expect(await raceInProcesses(dealt(claims, "portal"))).toEqual([]);
  // Once more, as each minute does: somebody may have come onto the list while the last seat was coming free.
  await sweepSeats();
  const cohorts = await asSystem(
    "test",
    (tx) =>
      tx.$queryRaw<{ held: number; offered: number; twice: number; waiting: number }[]>`
      select
        (select count(*)::int from seat s join seat_hold h on h.seat_id = s.id and h.released_at is null
          where s.cohort_id = c.id) as held,
        (select count(*)::int from application a where a.cohort_id = c.id and a.status = 'offered') as offered,
        (select count(*)::int from (select h.seat_id from seat s join seat_hold h on h.seat_id = s.id
          where s.cohort_id = c.id and h.released_at is null group by 1 having count(*) > 1) as t) as twice,
        (select count(*)::int from application a where a.cohort_id = c.id and a.status = 'in_review') as waiting
      from cohort c where c.id = any(${cohortIds}::uuid[])`,
  );
  expect(cohorts).toEqual(cohortIds.map(() => ({ held: SEATS, offered: SEATS, twice: 0, waiting: 0 })));
}, 400_000);

test("looking first and taking afterwards, the way this is not done, gives seats twice in the same race", async () => {
  const { claims } = await claimants({ code: "NAIVE", cohorts: 4, seats: SEATS, people: 100 });
  const client = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await client.connect();
  try {
    await client.query("create table scratch_hold (seat_id uuid not null, application_id uuid not null)");
    await client.query("grant select, insert on scratch_hold to public");
    expect(await raceInProcesses(dealt(claims, "naive"))).toEqual([]);
    const { rows } = await client.query<{ twice: number }>(
      "select count(*)::int as twice from (select seat_id from scratch_hold group by 1 having count(*) > 1) as t",
    );
    expect(rows[0]?.twice).toBeGreaterThan(0);
  } finally {
    await client.end();
  }
}, 200_000);
