import { expect, test } from "vitest";
import { ROLES } from "../people/roles";
import { blockersToGrant } from "./blockers-to-grant";
import { readGrant, readScope, SCOPES_OF, scopeColumns } from "./grant-scope";
import { scopeOfGrant } from "./scope-of-grant";

const ID = "0190a000-0000-7000-8000-000000000000";
const NOW = new Date("2026-11-24T20:30:00Z"); // the 25th in Baku

test("A scope is read as it was sent and goes into the one column it names", () => {
  expect(["everywhere", `programme:${ID}`, `cohort:${ID}`, `unit:${ID}`].map(readScope)).toEqual([
    { kind: "everywhere" },
    { kind: "programme", id: ID },
    { kind: "cohort", id: ID },
    { kind: "unit", id: ID },
  ]);
  expect(["", "nowhere", "programme", "programme:1", `everywhere:${ID}`, `planet:${ID}`].map(readScope)).toEqual([
    null,
    null,
    null,
    null,
    null,
    null,
  ]);
  const none = { programmeId: null, cohortId: null, unitId: null };
  expect(scopeColumns({ kind: "everywhere" })).toEqual(none);
  for (const kind of ["programme", "cohort", "unit"] as const) {
    expect(scopeColumns({ kind, id: ID })).toEqual({ ...none, [`${kind}Id`]: ID });
    expect(scopeOfGrant({ ...none, [`${kind}Id`]: ID })).toEqual({ kind, id: ID });
  }
});

test("What looks at the whole house is never narrowed, and who supervises a unit is never without one", () => {
  const narrow = ROLES.filter((role) => SCOPES_OF[role].some((kind) => kind !== "everywhere"));
  expect(narrow).toEqual([
    "reviewer",
    "trainer",
    "coordinator",
    "head_of_programme",
    "unit_supervisor",
    "union_coordinator",
  ]);
  expect(readGrant({ role: "administrator", scope: `unit:${ID}`, endsOn: null })).toBeNull();
  expect(readGrant({ role: "unit_supervisor", scope: "everywhere", endsOn: null })).toBeNull();
  expect(readGrant({ role: "reviewer", scope: `cohort:${ID}`, endsOn: null })).toEqual({
    role: "reviewer",
    scope: { kind: "cohort", id: ID },
  });
});

test("Everything that is wrong with a role is said at once, at its field; its last day may be today", () => {
  expect(blockersToGrant({ role: "king", scope: "", endsOn: "invalid" }, NOW)).toEqual([
    { key: "roles.roleMissing", field: "role" },
    { key: "roles.scopeMissing", field: "scope" },
    { key: "answer.dateNotReal", field: "endsOn" },
  ]);
  expect(blockersToGrant({ role: "auditor", scope: `unit:${ID}`, endsOn: "2026-11-24" }, NOW)).toEqual([
    { key: "roles.scopeOf.auditor", field: "scope" },
    { key: "roles.endPast", field: "endsOn" },
  ]);
  expect(blockersToGrant({ role: "auditor", scope: "everywhere", endsOn: "2026-11-25" }, NOW)).toEqual([]);
  expect(blockersToGrant({ role: "auditor", scope: "everywhere", endsOn: null }, NOW)).toEqual([]);
});
