import { beforeAll, expect, test } from "vitest";
import { compareNames } from "~/domain/people/sort";
import type { Viewer } from "~/domain/people/viewer";
import { asSystem } from "~/platform/db.server";
import { lookupHash } from "~/platform/secret-box.server";
import searchCases from "../../../tests/data/people-search-cases.json";
import { bareApplications } from "../../../tests/factories/bare-application";
import { type BareCohort, bareCohort } from "../../../tests/factories/bare-cohort";
import { makePerson } from "../../../tests/factories/person";
import { listApplications } from "./list-applications.server";
import type { StaffListQuery } from "./staff-list-query";

let coordinator: Viewer;
let people: BareCohort;

const list = (cohort: BareCohort, query: StaffListQuery = {}) =>
  listApplications(coordinator, { code: cohort.code, query });
const references = async (cohort: BareCohort, query: StaffListQuery) =>
  (await list(cohort, query)).rows.map(({ reference }) => reference);

beforeAll(async () => {
  coordinator = await makePerson({ email: "all@example.com", name: "All", grants: [{ role: "coordinator" }] });
  people = await bareCohort({ code: "SEARCH-1" });
  await bareApplications(
    people,
    searchCases.people.map((person) => ({
      surname: person.surname,
      givenName: person.givenName,
      patronymic: person.fatherName,
      latinName: person.latinAlias,
      sex: person.sex,
    })),
  );
});

test.each(searchCases.searchCases)("search case $id ($rule) finds exactly the people it must", async (given) => {
  const found = await references(people, { q: given.query, sort: "oldest" });
  const expected = given.mustMatch.map((id) => `SEARCH-1-${id.slice(1).padStart(6, "0")}`);
  expect(found).toEqual(expected);
});

test("names are ordered by the Azerbaijani alphabet across pages", async () => {
  const names: string[] = [];
  let query: StaffListQuery = { sort: "name" };
  for (;;) {
    const page = await list(people, query);
    names.push(...page.rows.map((row) => `${row.surname}\u0000${row.givenName}`));
    if (!page.next) break;
    query = { sort: "name", after: page.next };
  }
  const key = (person: { surname: string; givenName: string }) => `${person.surname}\u0000${person.givenName}`;
  const sorted = [...searchCases.people].sort(
    (a, b) => compareNames(a.surname, b.surname) || compareNames(a.givenName, b.givenName),
  );
  expect(names).toEqual(sorted.map(key));
});

test("a reference, its number alone and a whole FIN each find the one application", async () => {
  const cohort = await bareCohort({ code: "REF-1" });
  await bareApplications(cohort, [{}, { finLookup: lookupHash("5ABC12D", "fin") }, {}]);
  expect(await references(cohort, { q: "ref-1-000002" })).toEqual(["REF-1-000002"]);
  expect(await references(cohort, { q: "2" })).toEqual(["REF-1-000002"]);
  expect(await references(cohort, { q: " 5abc12d " })).toEqual(["REF-1-000002"]);
  expect(await references(cohort, { q: "5ABC12" })).toEqual([]);
});

test("signs with a meaning in SQL patterns are only letters of the search", async () => {
  const cohort = await bareCohort({ code: "SIGN-1" });
  await bareApplications(cohort, [{ surname: "Əliyev" }]);
  for (const q of ["%", "_liyev", "\\", "a%"]) expect(await references(cohort, { q })).toEqual([]);
});

test.each(["newest", "oldest", "name", "answer"] as const)(
  "pages by %s neither skip nor repeat a row while others arrive",
  async (sort) => {
    const cohort = await bareCohort({ code: `PAGES-${sort}` });
    const due = new Date("2030-01-01T20:00:00Z");
    await bareApplications(
      cohort,
      Array.from({ length: 60 }, (_, at) => ({ surname: `Ad${at % 7}`, answerBy: at % 3 === 0 ? null : due })),
    );
    const first = await list(cohort, { sort });
    await bareApplications(cohort, [{ surname: "Aa" }, { surname: "Zz" }]);
    const seen = first.rows.map(({ reference }) => reference);
    let { next } = first;
    let last = first;
    while (next) {
      last = await list(cohort, { sort, after: next });
      seen.push(...last.rows.map(({ reference }) => reference));
      next = last.next;
    }
    expect(new Set(seen).size).toBe(seen.length);
    const original = Array.from({ length: 60 }, (_, at) => `${cohort.code}-${String(at + 1).padStart(6, "0")}`);
    expect(original.filter((reference) => !seen.includes(reference))).toEqual([]);

    // And back again, to the same pages.
    const back = await list(cohort, { sort, before: last.previous });
    const at = seen.indexOf(last.rows[0]?.reference ?? "");
    expect(back.rows.map(({ reference }) => reference)).toEqual(seen.slice(at - 25, at));
    expect(last.first).toBe(back.first + 25);
  },
);

test("each filter leaves exactly the rows that have the property", async () => {
  const cohort = await bareCohort({ code: "FILTER-1" });
  const hours = (number: number) => new Date(Date.now() + number * 3_600_000);
  await bareApplications(cohort, [
    { regionCode: "AZ-BA" },
    { educationLevel: "ma" },
    { answerBy: hours(-1) },
    { answerBy: hours(24) },
    { answerBy: hours(-1), status: "not_selected" },
    { documentsExpected: 3, documentsPresent: 2 },
    { documentsExpected: 3, documentsPresent: 3, status: "in_review" },
    { status: "withdrawn" },
  ]);
  await stage(cohort, "FILTER-1-000007");
  const numbers = async (query: StaffListQuery) =>
    (await references(cohort, { ...query, sort: "oldest" })).map((reference) => Number(reference.slice(-1)));
  expect(await numbers({})).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(await numbers({ region: "AZ-BA" })).toEqual([1]);
  expect(await numbers({ education: "ma" })).toEqual([2]);
  expect(await numbers({ answer: "overdue" })).toEqual([3]);
  expect(await numbers({ answer: "week" })).toEqual([4]);
  expect(await numbers({ documents: "missing" })).toEqual([6]);
  expect(await numbers({ documents: "complete", tab: "review" })).toEqual([7]);
  expect(await numbers({ decision: "staged" })).toEqual([7]);
  expect(await numbers({ decision: "none", tab: "review" })).toEqual([]);
  expect(await numbers({ state: "withdrawn" })).toEqual([8]);
  expect(await numbers({ tab: "check" })).toEqual([1, 2, 3, 4, 6]);
});

test("drafts, minors without consent, the never submitted and withdrawn drafts are not listed and not counted", async () => {
  const cohort = await bareCohort({ code: "HIDDEN-1" });
  await bareApplications(cohort, [
    { surname: "Canary", status: "draft" },
    { surname: "Canary", status: "awaiting_consent" },
    { surname: "Canary", status: "consent_refused" },
    { surname: "Canary", status: "not_submitted", submittedAt: null, receivedAt: null },
    { surname: "Canary", status: "withdrawn", submittedAt: null, receivedAt: null },
    { surname: "Canary", status: "withdrawn", receivedAt: null },
    { surname: "Shown" },
  ]);
  const page = await list(cohort);
  expect(page.rows.map(({ surname }) => surname)).toEqual(["Shown"]);
  expect(page.tabs).toMatchObject({ all: 1, check: 1, withdrawn: 0 });
});

test("a coordinator of another programme finds nothing of the cohort, which exists", async () => {
  const [mine, foreign] = [
    await bareCohort({ code: "MINE-1", programme: "AA" }),
    await bareCohort({ code: "FOREIGN-1", programme: "BB" }),
  ];
  await bareApplications(foreign, [{ surname: "Canary" }]);
  const viewer = await makePerson({
    email: "mine@example.com",
    name: "Mine",
    grants: [{ role: "coordinator", programmeId: mine.programmeId }],
  });
  expect((await listApplications(viewer, { code: "MINE-1", query: {} })).rows).toEqual([]);
  await expect(listApplications(viewer, { code: "FOREIGN-1", query: {} })).rejects.toThrow(
    expect.objectContaining({ name: "NotFound" }),
  );
  await expect(listApplications(viewer, { code: "ABSENT-1", query: {} })).rejects.toThrow(
    expect.objectContaining({ name: "NotFound" }),
  );
  expect((await listApplications(coordinator, { code: "FOREIGN-1", query: {} })).rows).toHaveLength(1);
});

test("every count is that of the rows its link leads to", async () => {
  const cohort = await bareCohort({ code: "COUNTS-1" });
  const statuses = ["submitted", "returned", "in_review", "offered", "ineligible", "withdrawn", "submitted"] as const;
  await bareApplications(
    cohort,
    statuses.map((status, at) => ({ status, regionCode: at < 5 ? "AZ-BA" : "AZ-GA" })),
  );
  const query = { region: "AZ-BA" };
  const { tabs, states } = await list(cohort, query);
  for (const [tab, number] of Object.entries(tabs)) {
    const page = await list(cohort, { ...query, tab: tab as keyof typeof tabs });
    expect([tab, page.rows.length, page.total]).toEqual([tab, number, number]);
  }
  for (const [state, number] of Object.entries(states)) {
    expect((await list(cohort, { ...query, state: state as keyof typeof states })).rows).toHaveLength(number);
  }
});

async function stage(cohort: BareCohort, reference: string): Promise<void> {
  await asSystem("test rows", async (tx, now) => {
    const { id } = await tx.application.findUniqueOrThrow({ where: { reference }, select: { id: true } });
    await tx.decisionPacket.create({
      data: {
        cohortId: cohort.id,
        number: 1,
        createdAt: now,
        decisions: { create: { applicationId: id, outcome: "offer", fromStatus: "in_review", decidedAt: now } },
      },
    });
  });
}
