import { expect, test } from "vitest";
import type { Grant } from "~/domain/people/viewer";
import { landing } from "./landing";

const anywhere = { programmeId: null, cohortId: null, unitId: null };
const applicant: { grants: Grant[] } = { grants: [] };
const coordinator: { grants: Grant[] } = { grants: [{ role: "coordinator", ...anywhere }] };

const supervisor: { grants: Grant[] } = {
  grants: [{ ...anywhere, role: "unit_supervisor", unitId: "0190a000-0000-7000-8000-000000000000" }],
};

test("Without a page to go back to, applicants, staff and a unit's supervisor land on their own first page", () => {
  expect(landing(supervisor, null, "en")).toBe("/en/unit");
  expect(landing({ grants: [...supervisor.grants, ...coordinator.grants] }, null, "en")).toBe("/en/staff");
  expect(landing(applicant, null, "az")).toBe("/az/my");
  expect(landing(coordinator, null, "ru")).toBe("/ru/staff");
});

test("Signing in leads back to the page that asked for it, in the language chosen meanwhile", () => {
  expect(landing(applicant, "/az/my/start/MM-2027", "az")).toBe("/az/my/start/MM-2027");
  expect(landing(applicant, "/az/my/start/MM-2027", "en")).toBe("/en/my/start/MM-2027");
  expect(landing(coordinator, "/en/staff/cohorts?open=1", "ru")).toBe("/ru/staff/cohorts?open=1");
});

test("An address without a language stays as it is", () => {
  expect(landing(applicant, "/files/0199", "en")).toBe("/files/0199");
});
