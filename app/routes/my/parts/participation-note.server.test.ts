import { beforeAll, beforeEach, expect, test } from "vitest";
import { getMyApplication } from "~/domain/applications/get-my-application.server";
import { asSystem } from "~/platform/db.server";
import { type BareCohort, bareCohort } from "../../../../tests/factories/bare-cohort";
import { enrolledIn, type Placed } from "../../../../tests/factories/enrolled";
import { freezeClock } from "../../../../tests/setup/frozen-clock";
import { applicationView } from "./application-view.server";

const NOW = new Date("2026-11-23T08:00:00.000Z");
let cohort: BareCohort;
let placed: Placed;

beforeAll(async () => {
  await freezeClock(NOW);
  cohort = await bareCohort({ code: "REST-2027", seats: 1 });
  placed = await enrolledIn(cohort);
});
beforeEach(() => freezeClock(NOW));

const noteOf = async (asked: boolean) =>
  applicationView(await getMyApplication(placed.viewer, placed.reference), "en", asked).note.text;

test("whoever takes part reads that nothing is needed until the start, unless the page asks for something", async () => {
  // The cohort starts 48 days from now.
  expect(await noteOf(false)).toBe("Start: 10.01.2027. Nothing is needed from you until 10.01.2027.");
  expect(await noteOf(true)).toBe("Start: 10.01.2027.");
});

test("from the day it starts nothing is said to be far away", async () => {
  await freezeClock(new Date("2027-01-10T08:00:00.000Z"));
  expect(await noteOf(false)).toBe("Start: 10.01.2027.");
});

test("a participation that was suspended rests on something else", async () => {
  await asSystem("test rows", (tx) =>
    tx.enrolment.updateMany({ where: { cohortId: cohort.id }, data: { state: "suspended" } }),
  );
  expect(await noteOf(false)).not.toContain("Nothing is needed");
});
