import { beforeAll, expect, test } from "vitest";
import type { CohortState } from "~/generated/prisma/enums";
import { asSystem } from "~/platform/db.server";
import { type BareCohort, bareCohort } from "../../../tests/factories/bare-cohort";
import { ofCohort, signedIn, type Who } from "../../../tests/setup/staff-pages";
import { loader } from "./cohort.overview";

let cohort: BareCohort;
let coordinator: Who;
let head: Who;

beforeAll(async () => {
  cohort = await bareCohort({ code: "STEP-1" });
  coordinator = await signedIn("co@example.com", { role: "coordinator" });
  head = await signedIn("head@example.com", { role: "head_of_programme" });
});

async function stepIn(who: Who, state: CohortState) {
  await asSystem("test rows", (tx) => tx.cohort.update({ where: { id: cohort.id }, data: { state } }));
  const { nextStep } = await loader(ofCohort(who, "STEP-1"));
  return nextStep && [nextStep.text, nextStep.href];
}

test("the overview leads to where the next step is taken, or to the dates the clock waits for", async () => {
  const announce = "/en/staff/cohorts/STEP-1/announce";
  expect(await stepIn(coordinator, "draft")).toEqual(["Announce cohort", announce]);
  expect(await stepIn(coordinator, "announced")).toEqual(["Dates", "/en/staff/cohorts/STEP-1/settings/dates"]);
  expect(await stepIn(coordinator, "selecting")).toEqual(["Confirm the places", announce]);
  expect(await stepIn(coordinator, "archived")).toBeNull();
});

test("who only reads a cohort is led to no step and no date they could not open", async () => {
  expect(await stepIn(head, "announced")).toBeNull();
  const { upcoming } = await loader(ofCohort(head, "STEP-1"));
  expect(upcoming.filter(({ what }) => what === "starts").map(({ href }) => href)).toEqual([null]);
});
