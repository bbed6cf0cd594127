import { beforeAll, expect, test } from "vitest";
import { asSystem } from "~/platform/db.server";
import { inRequestScope } from "~/platform/request-scope.server";
import { installReferenceData } from "../../../prisma/seed/reference/install-reference-data";
import { type BareApplication, bareApplications } from "../../../tests/factories/bare-application";
import { idsOf, scoredStages } from "../../../tests/factories/scoring";
import { seatedCohort } from "../../../tests/factories/seating";
import { countStatements } from "../../../tests/setup/count-statements";
import { ofCohort, signedIn, type Who } from "../../../tests/setup/staff-pages";
import { loader as fairness } from "./cohort.fairness";
import { loader as fairnessFile } from "./cohort.fairness-file";
import { action, loader } from "./cohort.ranking";

let coordinator: Who;
let reviewer: Who;

const [DECEMBER, JANUARY] = [new Date("2025-12-01T00:00:00Z"), new Date("2026-01-01T00:00:00Z")];

/** A closed call with two places for everybody, two for the regions, and so many applications with scores. */
async function cohortOf(code: string, number: number) {
  const cohort = await seatedCohort({
    code,
    open: 2,
    reserved: { regions: 2 },
    columns: { state: "selecting", opensAt: DECEMBER, closesAt: JANUARY, waitingListSize: 3 },
  });
  const stages = await scoredStages(cohort, [
    { key: "formReview", weight: 100, criteria: [{ key: "idea", weight: 100, source: "reviewer" }] },
    { key: "decision", kind: "decision", settings: { passMark: 50 }, criteria: [] },
  ]);
  const rows = Array.from({ length: number }, (_, at): BareApplication => {
    const region = at % 3 === 0 ? "AZ-GA" : "AZ-BA";
    return {
      status: "in_review",
      score: 95 - 2 * Math.floor(at / 2),
      regionCode: region,
      sex: at % 2 ? "male" : "female",
    };
  });
  const references = await bareApplications(cohort, rows);
  const ids = await idsOf(references);
  await asSystem("test rows", async (tx, now) => {
    await tx.stageScore.createMany({
      data: ids.map((applicationId, at) => ({
        ...{ applicationId, stageId: stages.formReview ?? "", computedAt: now },
        ...{ total: rows[at]?.score as number, count: 2, deviation: 2.5, gap: 5, calibrated: at === 0 ? 91 : null },
      })),
    });
    await tx.applicationEvent.createMany({
      data: ids.map((applicationId) => ({
        ...{ applicationId, action: "pass_check", fromStatus: "submitted" as const, toStatus: "in_review" as const },
        ...{ actor: "coordinator" as const, at: now },
      })),
    });
  });
  return { cohort, references };
}

beforeAll(async () => {
  await installReferenceData();
  coordinator = await signedIn("coordinator@example.com", { role: "coordinator" });
  reviewer = await signedIn("reviewer@example.com", { role: "reviewer" });
}, 60_000);

const shown = async (code: string, search = "") => loader(ofCohort(coordinator, code, search));

test("the ranking shows every score, explains ties, and counts what the line gives", async () => {
  await cohortOf("RAN-1", 12);
  const view = await shown("RAN-1");
  const { rows, tally, asked } = view;
  expect(rows.slice(0, 4).map(({ rank, final, would, lineBelow }) => [rank, final, would?.kind, lineBelow])).toEqual([
    ["1", "95.00", "offer", false],
    ["2", "95.00", "offer", false],
    ["3", "93.00", "offer", false],
    ["4", "93.00", "offer", true],
  ]);
  expect(asked).toMatchObject({ line: 4, fills: 4, lowest: 12, shortlisting: false });
  expect(rows[0]?.notes[0]).toMatch(/^equal score, submitted earlier: /);
  expect(rows[1]?.notes[0]).toMatch(/^equal score, submitted later: /);
  const [figures] = Object.values(rows[0]?.stages ?? {});
  expect(figures).toEqual({
    total: "95.00",
    calibrated: "(91.00)",
    spread: { short: "±2.50 · 2", words: "standard deviation 2.50, reviews: 2" },
  });
  expect(tally.map(({ label, value }) => [label, value])).toEqual([
    ["Offered a place", "4 of 4"],
    ["regions", "2 of 2"],
    ["open to all", "2 of 2"],
    ["To the waiting list", "3"],
    ["Not selected", "5"],
  ]);
  const moved = await shown("RAN-1", "?line=1");
  expect(moved.tally[0]).toMatchObject({ value: "1 of 4" });
  expect(moved.strip).toMatchObject({ line: 1, passMark: 50 });
});

test("a line that makes no sense is not asked for, and a stage that does not exist means the final score", async () => {
  await cohortOf("RAN-2", 3);
  for (const search of ["?line=-1", "?line=abc", "?by=nothing", "?after=99999&line=1e9", "?by=%27%3B"]) {
    expect((await shown("RAN-2", search)).asked, search).toMatchObject({ by: "", line: 3 });
  }
  expect((await shown("RAN-2", "?line=999999")).tally[0]?.value).toBe("3 of 4");
});

test("the line becomes a packet, and a missing reason is said at its field with the choice kept", async () => {
  const { cohort } = await cohortOf("RAN-3", 12);
  const { proposal } = await shown("RAN-3");
  const posted = (...fields: string[][]) =>
    action(
      ofCohort(coordinator, "RAN-3", "", [["intent", "propose"], ["line", "4"], ["seen", proposal.seen], ...fields]),
    );
  const answer = await posted(["reasonOthers", ""]);
  expect(answer.init?.status).toBe(422);
  expect(answer.data.refused.errors).toHaveProperty("reasonOthers");
  const stale = await action(
    ofCohort(coordinator, "RAN-3", "", [
      ["line", "3"],
      ["seen", proposal.seen],
      ["reasonOthers", "placesFilled"],
    ]),
  );
  expect([stale.init?.status, stale.data.refused.typed.reasonOthers]).toEqual([409, "placesFilled"]);
  const done = await posted(["reasonOthers", "placesFilled"]).catch((thrown: unknown) => thrown);
  expect(done).toMatchObject({ status: 302 });
  const decisions = await asSystem("test", (tx) =>
    tx.decision.groupBy({ by: ["outcome"], where: { packet: { cohortId: cohort.id } }, _count: true }),
  );
  expect(Object.fromEntries(decisions.map(({ outcome, _count }) => [outcome, _count]))).toEqual({
    ...{ offer: 4, waitlist: 3, not_select: 5 },
  });
});

test("a form that is none of ours is refused, and pages of a ranking are nobody else's", async () => {
  await cohortOf("RAN-4", 1);
  const nonsense = action(ofCohort(coordinator, "RAN-4", "", [["intent", "propose"]]));
  await expect(nonsense).rejects.toMatchObject({ status: 400 });
  for (const page of [loader, fairness, fairnessFile]) {
    const answer = await Promise.resolve(page(ofCohort(reviewer, "RAN-4"))).catch((thrown: unknown) => thrown);
    expect(answer instanceof Error || answer instanceof Response).toBe(true);
    if (answer instanceof Response) expect(answer.status).not.toBe(200);
  }
});

test("the pages send the same number of statements for 1 application and for 30", async () => {
  await cohortOf("RAN-5", 1);
  await cohortOf("RAN-6", 30);
  for (const page of [loader, fairness, fairnessFile]) {
    const counts: number[] = [];
    for (const code of ["RAN-5", "RAN-6"]) {
      counts.push(
        await countStatements(() => inRequestScope(() => Promise.resolve(page(ofCohort(coordinator, code))))),
      );
    }
    expect(counts[1]).toBe(counts[0]);
    expect(counts[0]).toBeLessThanOrEqual(24);
  }
});

test("long rankings come in pages of fifty, by rank", async () => {
  await cohortOf("RAN-7", 60);
  const first = await shown("RAN-7");
  expect([first.rows.length, first.previousHref, first.nextHref]).toEqual([
    50,
    null,
    "/en/staff/cohorts/RAN-7/ranking?after=50",
  ]);
  const second = await shown("RAN-7", "?after=50&line=3");
  expect(second.rows.map(({ rank }) => rank)).toEqual(Array.from({ length: 10 }, (_, at) => String(51 + at)));
  expect(second.previousHref).toBe("/en/staff/cohorts/RAN-7/ranking?line=3");
});

test("the fairness report and its file hide small groups alike", async () => {
  await cohortOf("RAN-8", 24);
  const view = await fairness(ofCohort(coordinator, "RAN-8"));
  const table = (key: string) =>
    view.tables.find((each) => each.key === key)?.rows.map((row) => [row.name, row.cells[0]?.words]);
  expect(table("sex")).toEqual([
    ["Female", "100 % of 12"],
    ["Male", "100 % of 12"],
    ["Total", "100 % of 24"],
  ]);
  // Eight from the regions are too few; with one other group only, that one would give them away.
  expect(table("region")).toEqual([["Total", "100 % of 24"]]);
  const file = await (await fairnessFile(ofCohort(coordinator, "RAN-8"))).text();
  expect(file.split("\r\n").slice(0, 3)).toEqual([
    "Characteristic;Group;Step;At the step before;Share, %;Ratio to the highest;Flag",
    "Sex;Female;Passed the check;12;100;1;",
    "Sex;Female;Offered a place;12;0;;",
  ]);
  expect(file).not.toContain("Region;");
});
