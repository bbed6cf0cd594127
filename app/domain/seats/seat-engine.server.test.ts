import fc from "fast-check";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { seatEngineAgrees } from "../../../tests/models/seat-engine";
import { makeStaff, type Staff } from "../../../tests/models/seat-world";
import { releaseSeat } from "./release-seat.server";

const RUNS = 60;
const STEPS = 24;
/** Runs within which each seeded fault must be found, and where the search for it begins. */
const SEARCH = { numRuns: 60, endOnFailure: true, seed: 2027 };

/** What each seeded fault breaks, and nothing else. */
const FAULTS = ["ignores wishes", "ignores groups", "promotes the last", "never ends", "frees only"] as const;
const seeded = vi.hoisted((): { fault: string | null } => ({ fault: null }));

vi.mock(import("./next-in-turn"), async (original) => {
  const real = await original();
  return {
    ...real,
    nextInTurn: (seats, queue) => {
      switch (seeded.fault) {
        case "ignores wishes":
          return real.nextInTurn(
            seats,
            queue.map((one) => ({ ...one, wishedPlaceIds: seats.flatMap(({ unitPlaceId }) => unitPlaceId ?? []) })),
          );
        case "ignores groups":
          return real.nextInTurn(
            seats.map((seat) => ({ ...seat, reservation: null })),
            queue,
          );
        case "promotes the last":
          return real.nextInTurn(seats, [...queue].reverse());
        default:
          return real.nextInTurn(seats, queue);
      }
    },
  };
});
vi.mock(import("./promotion-rules"), async (original) => {
  const real = await original();
  const never = new Date("2099-01-01T00:00:00.000Z");
  return {
    ...real,
    standstillOf: (facts, now) =>
      real.standstillOf(seeded.fault === "never ends" ? { ...facts, endsAt: never } : facts, now),
  };
});
vi.mock(import("./free-seat.server"), async (original) => {
  const real = await original();
  return {
    ...real,
    freeSeat: async (...given) =>
      seeded.fault === "frees only" ? void (await releaseSeat(...given)) : real.freeSeat(...given),
  };
});

let staff: Staff;
beforeAll(async () => {
  staff = await makeStaff();
});
afterEach(() => {
  seeded.fault = null;
});

test(
  "whatever applicants, staff, packets and the clock do in whatever order, seats and lists stand as the rules say",
  () => fc.assert(seatEngineAgrees(staff, STEPS), { numRuns: RUNS }),
  600_000,
);

test.each(FAULTS)(
  "an engine that %s is found out",
  async (fault) => {
    seeded.fault = fault;
    const { failed, counterexample } = await fc.check(seatEngineAgrees(staff, STEPS), SEARCH);
    expect(failed, String(counterexample)).toBe(true);
  },
  300_000,
);
