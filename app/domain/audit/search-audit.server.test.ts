import { beforeAll, expect, test } from "vitest";
import { NotAllowed } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asSystem } from "~/platform/db.server";
import { bareApplications } from "../../../tests/factories/bare-application";
import { type BareCohort, bareCohort } from "../../../tests/factories/bare-cohort";
import { makePerson } from "../../../tests/factories/person";
import { countStatements } from "../../../tests/setup/count-statements";
import { AUDIT_ACTIONS } from "./audit-actions";
import { recordAudit } from "./record-audit.server";
import { AUDIT_PAGE_LINES, type AuditQuery, searchAudit } from "./search-audit.server";

let auditor: Viewer;
let coordinator: Viewer;
let applicant: Viewer;
let cohort: BareCohort;
let reference: string;
beforeAll(async () => {
  auditor = await makePerson({ email: "a@example.com", name: "Auditor", grants: [{ role: "auditor" }] });
  coordinator = await makePerson({
    email: "c@example.com",
    name: "Şəfiqə Qasımova",
    grants: [{ role: "coordinator" }],
  });
  applicant = await makePerson({ email: "x@example.com", name: "Somebody Young" });
  cohort = await bareCohort({ code: "AU-2027" });
  [reference = ""] = await bareApplications(cohort, [{ status: "submitted" }]);
  await asSystem("a test", async (tx, now) => {
    const { id } = await tx.application.findUniqueOrThrow({ where: { reference }, select: { id: true } });
    const about = { entity: "application", entityId: id } as const;
    const staff = { actor: "person", actorPersonId: coordinator.personId } as const;
    await recordAudit(tx, now, { ...staff, ...about, action: "read_application", fields: ["fin"] });
    await recordAudit(tx, now, { actor: "person", actorPersonId: applicant.personId, ...about, action: "submit" });
    await recordAudit(tx, new Date("2026-01-05T12:00:00Z"), {
      ...{ actor: "system", actorPersonId: null, action: "begin_selecting" },
      ...{ entity: "cohort", entityId: cohort.id, reason: "the call closed" },
    });
  });
});

const found = async (query: AuditQuery) =>
  (await searchAudit(auditor, query)).lines.map(
    ({ action, name, subject }) => `${action} by ${name ?? "–"} on ${subject ?? "–"}`,
  );

test("A search by an application's number or a cohort's code finds what it is about, and names no applicant", async () => {
  expect(await found({ about: reference.toLowerCase() })).toEqual([
    `submit by – on ${reference}`,
    `read_application by Şəfiqə Qasımova on ${reference}`,
  ]);
  expect(await found({ about: "AU-2027" })).toEqual(["begin_selecting by – on AU-2027"]);
  expect(await found({ about: "nothing of the kind" })).toEqual(["search_audit by Auditor on –"]);
});

test("A search by a name finds members of staff in any spelling, and no applicant", async () => {
  expect(await found({ who: "sefiqe qasimova" })).toEqual([`read_application by Şəfiqə Qasımova on ${reference}`]);
  expect(await found({ who: "C@example.com" })).toHaveLength(1);
  expect(await found({ who: "Somebody" })).toEqual([]);
  expect(await found({ who: "%" })).toEqual([]);
});

test("A search by action and by days finds those, and several of them narrow each other", async () => {
  expect(await found({ action: "submit" })).toEqual([`submit by – on ${reference}`]);
  const before = new Date("2026-01-06T00:00:00Z");
  expect(await found({ before })).toEqual(["begin_selecting by – on AU-2027"]);
  expect(await found({ before, from: new Date("2026-01-05T13:00:00Z") })).toEqual([]);
  expect(await found({ about: reference, action: "read_application" })).toHaveLength(1);
});

test("Every search is a line of the trail itself; a look at the newest lines is none", async () => {
  const searches = () => asSystem("a test", (tx) => tx.auditEntry.count({ where: { action: "search_audit" } }));
  const before = await searches();
  await searchAudit(auditor, {});
  expect(await searches()).toBe(before);
  await searchAudit(auditor, { who: "Qasımova", action: "submit" });
  expect(await searches()).toBe(before + 1);
  const { lines } = await searchAudit(auditor, {});
  expect(lines[0]).toMatchObject({ action: "search_audit", name: "Auditor", fields: ["who", "action"] });
});

test("A page holds fifty lines and the next begins behind it, with as many statements as for one", async () => {
  const one = await countStatements(() => searchAudit(auditor, { action: "enrol", after: 10n ** 15n }));
  await asSystem("a test", async (tx, now) => {
    for (let number = 0; number < 60; number++) {
      const act = { actor: "system", actorPersonId: null, action: "enrol" } as const;
      await recordAudit(tx, now, { ...act, entity: "cohort", entityId: cohort.id });
    }
  });
  const first = await searchAudit(auditor, { action: "enrol", after: 10n ** 15n });
  expect([first.lines.length, first.more]).toEqual([AUDIT_PAGE_LINES, true]);
  const second = await searchAudit(auditor, { action: "enrol", after: first.lines.at(-1)?.id });
  expect([second.lines.length, second.more]).toEqual([10, false]);
  expect(await countStatements(() => searchAudit(auditor, { action: "enrol", after: 10n ** 15n }))).toBe(one);
});

test("Nobody without the auditor's role searches the trail", async () => {
  await expect(searchAudit(coordinator, {})).rejects.toThrow(NotAllowed);
  await expect(searchAudit(applicant, { about: reference })).rejects.toThrow(NotAllowed);
});

test("No action is named twice", () => {
  expect(new Set(AUDIT_ACTIONS).size).toBe(AUDIT_ACTIONS.length);
});
