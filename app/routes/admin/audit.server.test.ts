import { beforeAll, expect, test } from "vitest";
import { carryOutAuditCheck } from "~/domain/audit/carry-out-audit-check.server";
import { recordAudit } from "~/domain/audit/record-audit.server";
import { NotAllowed } from "~/domain/errors";
import { asSystem } from "~/platform/db.server";
import { inRequestScope } from "~/platform/request-scope.server";
import { signedIn, type Who } from "../../../tests/setup/staff-pages";
import { action, loader } from "./audit";

let auditor: Who;

beforeAll(async () => {
  auditor = await signedIn("auditor@example.com", { role: "auditor" });
  await asSystem("test rows", async (tx, now) => {
    const line = { actor: "person", actorPersonId: auditor.viewer.personId, entity: "cohort" } as const;
    for (let at = 0; at < 60; at++) {
      await recordAudit(tx, now, { ...line, action: "announce_cohort", entityId: `00000000-0000-7000-8000-${at}` });
    }
    await recordAudit(tx, now, { ...line, action: "cancel_cohort", entityId: "x", reason: "<b>Rain</b>" });
  });
});

const asked = (who: Who, search = "", method = "GET") => ({
  request: new Request(`http://127.0.0.1/en/admin/audit${search}`, { method, headers: { cookie: who.cookie } }),
  params: { language: "en" },
  context: { nonce: "", requestId: "", ip: "" },
});
const page = (search = "") => inRequestScope(() => loader(asked(auditor, search)));

test("Only auditors come here: to coordinators, heads and administrators the page does not exist", async () => {
  for (const role of ["coordinator", "head_of_programme", "administrator"] as const) {
    const other = await signedIn(`${role.slice(0, 4)}@example.com`, { role });
    await expect(loader(asked(other))).rejects.toThrow(NotAllowed);
    await expect(action(asked(other, "", "POST"))).rejects.toThrow(NotAllowed);
  }
  expect(await asSystem("test", (tx) => tx.auditCheck.count())).toBe(0);
});

test("A search in words finds its lines, its pages hold every line once, and a wrong day is told beside its field", async () => {
  const cancelled = await page("?action=cancel_cohort");
  expect(cancelled.lines.map(({ what, reason }) => [what, reason])).toEqual([["Cancelled the cohort", "<b>Rain</b>"]]);
  const first = await page("?action=announce_cohort");
  const second = await page(new URL(`http://x${first.nextHref}`).search);
  const ids = [...first.lines, ...second.lines].map(({ id }) => id);
  expect([ids.length, new Set(ids).size, second.nextHref]).toEqual([60, 60, null]);
  const wrong = await page("?from=31.02.2026&who=koord");
  expect([Object.keys(wrong.errors), wrong.asked.from, wrong.asked.who, wrong.lines]).toEqual([
    ["from"],
    "31.02.2026",
    "koord",
    [],
  ]);
  const searches = await asSystem("test", (tx) => tx.auditEntry.count({ where: { action: "search_audit" } }));
  expect(searches).toBeGreaterThan(0);
});

test("The button has the trail verified once, however often it is pressed, and the page says how it ended", async () => {
  expect((await page()).checks.verdict).toBeNull();
  for (let press = 0; press < 3; press++) {
    const answer = await action(asked(auditor, "", "POST"));
    expect([answer.status, answer.headers.get("Location")]).toEqual([302, "/en/admin/audit"]);
  }
  const checks = await asSystem("test", (tx) => tx.auditCheck.findMany());
  expect(checks).toHaveLength(1);
  expect((await page()).checks.running).toBeDefined();
  await carryOutAuditCheck(checks[0]?.id ?? "");
  const { running, verdict } = (await page()).checks;
  expect([running, verdict?.sound]).toEqual([undefined, true]);
});
