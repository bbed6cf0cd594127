import { beforeAll, expect, test } from "vitest";
import { Conflict, NotAllowed, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asSystem } from "~/platform/db.server";
import { bareCohort } from "../../../tests/factories/bare-cohort";
import { makePerson } from "../../../tests/factories/person";
import { editCohortCompletion } from "./edit-cohort-completion.server";
import { getCohortForAuthoring } from "./get-cohort-for-authoring.server";

let coordinator: Viewer;
let head: Viewer;

beforeAll(async () => {
  coordinator = await makePerson({ email: "co@example.com", name: "Co", grants: [{ role: "coordinator" }] });
  head = await makePerson({ email: "head@example.com", name: "Head", grants: [{ role: "head_of_programme" }] });
  const { id } = await bareCohort({ code: "MM-2041" });
  await asSystem("test rows", (tx) => tx.cohort.update({ where: { id }, data: { state: "draft" } }));
});

const blockersOf = (work: Promise<unknown>) =>
  work.then(
    () => [],
    (error) => (error instanceof RuleBroken ? error.blockers : Promise.reject(error)),
  );

test("the rule of completion is written as typed, by its kind, and named faults change nothing", async () => {
  const base = { code: "MM-2041", reason: "", switches: { projectRequired: true, checkInBothDays: true } };
  const numbers = { minAttendancePercent: "75", minFinalScore: "", unitPracticeWeeks: "3" };
  await editCohortCompletion(coordinator, { ...base, version: 0, numbers });
  const rule = async () => (await getCohortForAuthoring(coordinator, "MM-2041")).cohort.completion;
  const written = await rule();
  expect(written).toMatchObject({
    ...{ minAttendancePercent: 75, minFinalScore: null, unitPracticeWeeks: 3 },
    ...{ projectRequired: true, checkInBothDays: false, minApprovedHours: null },
  });
  const wrong = { ...numbers, minAttendancePercent: "120" };
  expect(await blockersOf(editCohortCompletion(coordinator, { ...base, version: 1, numbers: wrong }))).toEqual([
    { key: "answer.numberTooLarge", params: { max: 100 }, field: "minAttendancePercent" },
  ]);
  expect(await rule()).toEqual(written);
  await expect(editCohortCompletion(coordinator, { ...base, version: 0, numbers })).rejects.toThrow(Conflict);
  const { fields } = await asSystem("test", (tx) =>
    tx.auditEntry.findFirstOrThrow({ where: { action: "edit_cohort_completion" }, orderBy: { id: "asc" } }),
  );
  expect(fields).toContain("minAttendancePercent");
  await expect(editCohortCompletion(head, { ...base, version: 1, numbers })).rejects.toThrow(NotAllowed);
});

test("once the call is open the rule is locked: people apply by it", async () => {
  const { id } = await bareCohort({ code: "MM-2042" });
  const edit = () =>
    editCohortCompletion(coordinator, { code: "MM-2042", version: 0, reason: "why", numbers: {}, switches: {} });
  expect(await blockersOf(edit())).toEqual([{ key: "cohort.partLocked" }]);
  const opensAt = new Date(Date.now() + 86_400_000);
  await asSystem("test rows", (tx) => tx.cohort.update({ where: { id }, data: { opensAt } }));
  expect(await blockersOf(edit())).toEqual([]);
});
