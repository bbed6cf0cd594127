import { expect, test } from "vitest";
import {
  canAdminister,
  canApproveForCohort,
  canMakeCohorts,
  canMakeProgrammes,
  canReadAudit,
  canReadCohort,
  canRunCohort,
  canWriteProgramme,
  canWriteTexts,
  isStaff,
  makesCohorts,
  readableCohorts,
  writesProgrammes,
} from "./policy";
import { isRole, ROLES } from "./roles";
import { type Grant, hasRole } from "./viewer";

const nowhere = { programmeId: null, cohortId: null, unitId: null };
const holding = (...grants: Partial<Grant>[]) => ({
  grants: grants.map((grant): Grant => ({ role: "coordinator", ...nowhere, ...grant })),
});
const cohort = { programmeId: "school", cohortId: "mm-2027" };

test("a grant that names nowhere holds everywhere", () => {
  expect(canRunCohort(holding({}), cohort)).toBe(true);
});

test("a programme's grant covers its cohorts and no other programme's", () => {
  const viewer = holding({ programmeId: "school" });
  expect(canRunCohort(viewer, cohort)).toBe(true);
  expect(canRunCohort(viewer, { programmeId: "forum", cohortId: "gif-2027" })).toBe(false);
});

test("a cohort's grant covers that cohort alone, not its programme", () => {
  const viewer = holding({ programmeId: "school", cohortId: "mm-2027" });
  expect(canRunCohort(viewer, cohort)).toBe(true);
  expect(canRunCohort(viewer, { programmeId: "school", cohortId: "mm-2026" })).toBe(false);
  expect(hasRole(viewer, "coordinator", { programmeId: "school" })).toBe(false);
});

test("a unit's grant covers the unit and no cohort", () => {
  const viewer = holding({ role: "unit_supervisor", unitId: "it" });
  expect(hasRole(viewer, "unit_supervisor", { unitId: "it" })).toBe(true);
  expect(hasRole(viewer, "unit_supervisor", { unitId: "law" })).toBe(false);
  expect(hasRole(viewer, "unit_supervisor", cohort)).toBe(false);
});

test("the head reads and approves but does not run a cohort; the coordinator does not approve", () => {
  const head = holding({ role: "head_of_programme" });
  expect([canReadCohort(head, cohort), canApproveForCohort(head, cohort), canRunCohort(head, cohort)]).toEqual([
    true,
    true,
    false,
  ]);
  expect([canReadCohort(holding({}), cohort), canApproveForCohort(holding({}), cohort)]).toEqual([true, false]);
});

test.each(ROLES.filter((role) => role !== "coordinator" && role !== "head_of_programme"))(
  "a %s does not read a cohort's applications",
  (role) => {
    expect(canReadCohort(holding({ role }), cohort)).toBe(false);
    expect(readableCohorts(holding({ role }))).toEqual({ programmeIds: [], cohortIds: [] });
  },
);

test("administrators administer and auditors read the trail, nobody else does", () => {
  expect(ROLES.filter((role) => canAdminister(holding({ role })))).toEqual(["administrator"]);
  expect(ROLES.filter((role) => canReadAudit(holding({ role })))).toEqual(["auditor"]);
});

test("a person without grants is no staff", () => {
  expect(isStaff(holding())).toBe(false);
  expect(isStaff(holding({ role: "trainer", cohortId: "mm-2027" }))).toBe(true);
});

test("the cohorts a viewer may list are all of them, or those of their grants", () => {
  expect(readableCohorts(holding({ cohortId: "c" }, {}))).toBe("all");
  expect(
    readableCohorts(holding({ programmeId: "p" }, { programmeId: "p", cohortId: "c" }, { programmeId: "p" })),
  ).toEqual({
    programmeIds: ["p"],
    cohortIds: ["c"],
  });
});

test("only the words of the roles are roles", () => {
  expect([isRole("coordinator"), isRole("applicant"), isRole(undefined)]).toEqual([true, false, false]);
});

test("texts of all programmes are written by administrators and heads whose role holds everywhere", () => {
  expect(ROLES.filter((role) => canWriteTexts(holding({ role })))).toEqual(["head_of_programme", "administrator"]);
  expect(canWriteTexts(holding({ role: "head_of_programme", programmeId: "school" }))).toBe(false);
});

test("programmes are made with a role that holds everywhere; a coordinator of one programme writes it and makes its cohorts", () => {
  const abilities = (viewer: ReturnType<typeof holding>) => [
    canMakeProgrammes(viewer),
    writesProgrammes(viewer),
    canWriteProgramme(viewer, "school"),
    makesCohorts(viewer),
    canMakeCohorts(viewer, "school"),
  ];
  expect(abilities(holding({}))).toEqual([true, true, true, true, true]);
  expect(abilities(holding({ programmeId: "school" }))).toEqual([false, true, true, true, true]);
  expect(abilities(holding({ programmeId: "forum" }))).toEqual([false, true, false, true, false]);
  expect(abilities(holding({ cohortId: "mm-2027" }))).toEqual([false, false, false, false, false]);
  expect(abilities(holding({ role: "head_of_programme" }))).toEqual([true, true, true, false, false]);
  expect(abilities(holding({ role: "administrator" }))).toEqual([true, true, true, false, false]);
  expect(abilities(holding({ role: "reviewer" }))).toEqual([false, false, false, false, false]);
});
