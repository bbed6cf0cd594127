import { expect, test } from "vitest";
import { verifyPassword } from "~/domain/identity/password-hash.server";
import { ownMinor } from "./guardians-answers";
import { read } from "./read-states";
import { staffAccounts } from "./staff-accounts";

/** The accounts people sign in with, and what waits for them. */
export function accountsOfTheDemonstration(): void {
  test("the applicant of the demonstration has an open offer, an interview to choose a time for, and two drafts", async () => {
    const rows = await read((tx) =>
      tx.application.findMany({
        where: { person: { user: { email: "applicant@example.com" } } },
        select: { status: true, cohort: { select: { code: true } }, offerLapsesAt: true },
        orderBy: { cohort: { code: "asc" } },
      }),
    );
    expect(rows.map(({ status, cohort }) => [cohort.code, status])).toEqual([
      ["MK-2027-1", "draft"],
      ["MM-2026-P", "in_review"],
      ["MM-2027", "draft"],
      ["TEC-2026-Q", "offered"],
    ]);
    const now = await read(async (_tx, portalNow) => portalNow);
    expect((rows[3]?.offerLapsesAt?.getTime() ?? 0) - now.getTime()).toBeGreaterThan(24 * 3600_000);
  });

  test("the minor of the demonstration is sixteen, has named a guardian and waits for their answer", async () => {
    const minor = await read(ownMinor);
    const years = (Date.now() - (minor.profile?.birthDate?.getTime() ?? 0)) / (365.25 * 24 * 3600_000);
    expect([Math.floor(years), minor.profile?.unfinished, minor.guardians, minor.applications]).toEqual([
      16,
      {},
      [{ email: "guardian@example.com" }],
      [{ status: "awaiting_consent", receivedAt: null }],
    ]);
  });

  test("staff have the roles of the contract where they hold them, and everybody's password is the one printed", async () => {
    const { roles, hashes } = await staffAccounts();
    expect(roles).toEqual({
      "admin@example.com": [["administrator", "all"]],
      "auditor@example.com": [["auditor", "all"]],
      "coordinator@example.com": [["coordinator", "all"]],
      "coordinator.school@example.com": [["coordinator", "MM"]],
      "head@example.com": [["head_of_programme", "all"]],
      "operator@example.com": [["enquiry_operator", "all"]],
      "reviewer1@example.com": [["reviewer", "all"]],
      "reviewer2@example.com": [["reviewer", "all"]],
      "reviewer3@example.com": [["reviewer", "all"]],
      "reviewer4@example.com": [["reviewer", "all"]],
      "reviewer5@example.com": [["reviewer", "all"]],
      "reviewer6@example.com": [["reviewer", "all"]],
      "trainer@example.com": [["trainer", "all"]],
      "union@example.com": [["union_coordinator", "MK"]],
      "unit.it@example.com": [["unit_supervisor", "HQ-IT"]],
      "unit.legal@example.com": [["unit_supervisor", "HQ-LAW"]],
      "unit.others@example.com": ["HQ-INT", "HQ-CIT", "HQ-ANL", "HQ-PR", "HQ-REC", "TC", "HQ-HR"].map((unit) => [
        "unit_supervisor",
        unit,
      ]),
    });
    const [hash = "", ...others] = hashes;
    expect(others).toEqual([]);
    expect(await verifyPassword({ hash, password: "demo-password-2026" })).toBe(true);
    expect(await verifyPassword({ hash, password: "demo-password-2025" })).toBe(false);
  });
}
