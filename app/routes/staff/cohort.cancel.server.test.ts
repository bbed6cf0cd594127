import { beforeAll, expect, test } from "vitest";
import { asSystem } from "~/platform/db.server";
import { bareApplications } from "../../../tests/factories/bare-application";
import { type BareCohort, bareCohort } from "../../../tests/factories/bare-cohort";
import { ofCohort, signedIn, type Who } from "../../../tests/setup/staff-pages";
import { action, loader } from "./cohort.cancel";
import { loader as overview } from "./cohort.overview";

let cohort: BareCohort;
let coordinator: Who;
let head: Who;

beforeAll(async () => {
  cohort = await bareCohort({ code: "CAN-2027", seats: 2 });
  await bareApplications(cohort, [{}, { status: "draft" }]);
  coordinator = await signedIn("coordinator@example.com", { role: "coordinator" });
  head = await signedIn("head@example.com", { role: "head_of_programme" });
});

const fields = (confirmCode: string) => [
  ["reason.az", "Müəllim yoxdur"],
  ["reason.en", "There is no teacher"],
  ["reason.ru", "Нет преподавателя"],
  ["confirmCode", confirmCode],
];
const state = async () =>
  (await asSystem("test", (tx) => tx.cohort.findUniqueOrThrow({ where: { id: cohort.id } }))).state;

test("the head is shown what it means and how many it concerns; a coordinator only that it is the head's", async () => {
  const view = await loader(ofCohort(head, "CAN-2027"));
  expect([view.mayCancel, view.whom.map(({ value }) => value)]).toEqual([true, ["1", "1", "0", "0"]]);
  expect((await loader(ofCohort(coordinator, "CAN-2027"))).mayCancel).toBe(false);
  expect((await overview(ofCohort(head, "CAN-2027"))).cancelHref).toBe("/en/staff/cohorts/CAN-2027/cancel");
  expect((await overview(ofCohort(coordinator, "CAN-2027"))).cancelHref).toBeNull();
});

test("without the right code nothing happens, and what was typed comes back", async () => {
  const answer = await action(ofCohort(head, "CAN-2027", "", fields("CAN-2026")));
  if (answer instanceof Response) throw new Error("it was not refused");
  expect(answer.data.errors).toEqual({ confirmCode: "To confirm, type the code as it is: CAN-2027" });
  expect(answer.data.values["reason.az"]).toBe("Müəllim yoxdur");
  expect(await state()).toBe("announced");
});

test("with the code the cohort is cancelled, and the page tells how far the rest is", async () => {
  const forbidden = await action(ofCohort(coordinator, "CAN-2027", "", fields("CAN-2027"))).catch((error) => error);
  expect(forbidden).toBeInstanceOf(Error);
  expect(await state()).toBe("announced");
  const answer = await action(ofCohort(head, "CAN-2027", "", fields("CAN-2027")));
  expect(answer instanceof Response && answer.headers.get("Location")).toBe("/en/staff/cohorts/CAN-2027/cancel");
  const { cancelled } = await loader(ofCohort(coordinator, "CAN-2027"));
  expect(cancelled).toMatchObject({ reason: "There is no teacher", left: 2, percent: 0 });
  expect((await overview(ofCohort(coordinator, "CAN-2027"))).cancelled?.reason).toBe("There is no teacher");
});
