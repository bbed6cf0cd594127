import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { NotAllowed } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asSystem } from "~/platform/db.server";
import { makePerson } from "../../../tests/factories/person";
import { freezeClock } from "../../../tests/setup/frozen-clock";
import { askAuditCheck, askDueAuditCheck } from "./ask-audit-check.server";
import { carryOutAuditCheck } from "./carry-out-audit-check.server";
import { listAuditChecks } from "./list-audit-checks.server";

const owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
let auditor: Viewer;
let coordinator: Viewer;
beforeAll(async () => {
  await owner.connect();
  auditor = await makePerson({ email: "a@example.com", name: "Auditor", grants: [{ role: "auditor" }] });
  coordinator = await makePerson({ email: "c@example.com", name: "Coordinator", grants: [{ role: "coordinator" }] });
});
afterAll(() => owner.end());

const checks = () => listAuditChecks(auditor);
const carryOut = async () => {
  const [latest] = await checks();
  await carryOutAuditCheck(latest?.id ?? "");
};

test("A verification asked for twice is one, is carried out once, and tells who asked and what it found", async () => {
  await Promise.all([askAuditCheck(auditor), askAuditCheck(auditor), askAuditCheck(auditor)]);
  expect(await checks()).toMatchObject([{ askedBy: "Auditor", finishedAt: null, checked: 0 }]);
  await carryOut();
  // The asking is the one line there is.
  expect(await checks()).toMatchObject([{ fault: null, checked: 1, total: 1, unchained: 0 }]);
  const [done] = await checks();
  expect(done?.finishedAt).not.toBe(null);
  await carryOut();
  expect(await checks()).toEqual([done]);
});

test("A line that was changed behind the portal's back is named by the next verification", async () => {
  await owner.query("alter table audit_entry disable trigger user; update audit_entry set reason = 'another'");
  await owner.query("alter table audit_entry enable trigger user");
  await askAuditCheck(auditor);
  await carryOut();
  expect((await checks())[0]).toMatchObject({
    fault: { kind: "lineChanged", position: "1", entryId: "1" },
    checked: 0,
  });
});

test("The clock has the trail verified once a day, not more often", async () => {
  const count = () => asSystem("a test", (tx) => tx.auditCheck.count());
  const before = await count();
  await askDueAuditCheck();
  expect(await count()).toBe(before);
  await freezeClock(new Date(Date.now() + 25 * 3_600_000));
  await Promise.all([askDueAuditCheck(), askDueAuditCheck()]);
  expect(await count()).toBe(before + 1);
  expect((await checks())[0]).toMatchObject({ askedBy: null });
});

test("Nobody without the auditor's role has the trail verified, or reads how it went", async () => {
  await expect(askAuditCheck(coordinator)).rejects.toThrow(NotAllowed);
  await expect(listAuditChecks(coordinator)).rejects.toThrow(NotAllowed);
});
