import { afterEach, beforeAll, expect, test } from "vitest";
import { NotAllowed, NotFound } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { portalTime } from "~/platform/clock.server";
import { asSystem } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { bareCohort } from "../../../tests/factories/bare-cohort";
import { makePerson } from "../../../tests/factories/person";
import { offeredTo, statusesOf } from "../../../tests/factories/seating";
import { advanceClock } from "./advance-clock.server";
import { whatHappened } from "./what-happened.server";

const HOUR_MS = 3_600_000;

let coordinator: Viewer;
let people: Awaited<ReturnType<typeof offeredTo>>;

beforeAll(async () => {
  const cohort = await bareCohort({ code: "CLK-2027", programme: "CL", seats: 2 });
  coordinator = await makePerson({ email: "c@example.com", name: "C", grants: [{ role: "coordinator" }] });
  people = await offeredTo(cohort, [{}, {}]);
  await asSystem("test rows", (tx, now) =>
    tx.application.updateMany({
      where: { id: { in: people.map(({ id }) => id) } },
      data: { offerLapsesAt: new Date(now.getTime() + 90 * 60_000) },
    }),
  );
});

afterEach(() => void Object.assign(env, { production: false }));

test("an hour forward is an hour, and what is not due yet stays", async () => {
  const { from, to } = await advanceClock(coordinator, { step: "hour" });
  expect(Math.round((to.getTime() - from.getTime()) / HOUR_MS)).toBe(1);
  expect(await statusesOf(people)).toEqual(["offered", "offered"]);
});

test("to the next thing: it has happened, and is counted with its mails", async () => {
  const { from } = await advanceClock(coordinator, { step: "next" });
  expect(await statusesOf(people)).toEqual(["offer_lapsed", "offer_lapsed"]);
  const { events, mails } = await whatHappened(coordinator, from);
  expect(events).toEqual([{ action: "lapse_offer", number: 2 }]);
  expect(mails).toEqual([{ template: "offerExpired", number: 2 }]);
});

test("somebody without cohorts does not move it", async () => {
  const stranger = await makePerson({ email: "s@example.com", name: "S" });
  await expect(advanceClock(stranger, { step: "day" })).rejects.toBeInstanceOf(NotAllowed);
});

test("in production there is no such clock; outside it there is", async () => {
  const before = await portalTime();
  Object.assign(env, { production: true });
  await expect(advanceClock(coordinator, { step: "day" })).rejects.toBeInstanceOf(NotFound);
  expect((await portalTime()).getTime() - before.getTime()).toBeLessThan(HOUR_MS);
  Object.assign(env, { production: false });
  const { to } = await advanceClock(coordinator, { step: "day" });
  expect(to.getTime() - before.getTime()).toBeGreaterThan(23 * HOUR_MS);
});
