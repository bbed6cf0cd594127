import { beforeAll, expect, test } from "vitest";
import { stageDecision } from "~/domain/decisions/stage-decision.server";
import { asSystem } from "~/platform/db.server";
import { type BareApplication, bareApplications } from "../../../tests/factories/bare-application";
import { bareCohort } from "../../../tests/factories/bare-cohort";
import { ofCohort, signedIn, type Who } from "../../../tests/setup/staff-pages";
import { loader as head } from "./cohort";
import { loader as applications } from "./cohort.applications";
import { loader as overview } from "./cohort.overview";
import { loader as cohorts } from "./cohorts";
import { loader as today } from "./today";

const DAY_MS = 24 * 60 * 60 * 1000;
let all: Who;

/** Two cohorts with applications in every state that staff see, with dates behind and ahead, and prepared decisions. */
beforeAll(async () => {
  all = await signedIn("all@example.com", { role: "coordinator" });
  const now = await asSystem("test", async (_tx, at) => at);
  const inDays = (days: number) => new Date(now.getTime() + days * DAY_MS);
  const rows: BareApplication[] = [
    ...[-3, -1, 2, 2, 20].map((days) => ({ answerBy: inDays(days) })),
    { answerBy: inDays(3), documentsExpected: 2, documentsPresent: 1 },
    { status: "returned", returnedUntil: inDays(2), returnedAt: inDays(-1) },
    { status: "returned", returnedUntil: inDays(4), returnedAt: inDays(-1) },
    ...[-2, 1, 30, 30].map((days) => ({ status: "in_review" as const, answerBy: inDays(days) })),
    { status: "shortlisted", answerBy: inDays(5) },
    { status: "waitlisted", waitlistRank: 1 },
    { status: "waitlisted", waitlistRank: 2 },
    ...[1, 1, 2].map((days) => ({ status: "offered" as const, offeredAt: now, offerLapsesAt: inDays(days) })),
    ...(["offer_declined", "not_selected", "ineligible", "withdrawn"] as const).map((status) => ({ status })),
    // What staff must not learn of is in no number.
    { status: "draft" },
    { status: "awaiting_consent" },
    { status: "withdrawn", receivedAt: null },
  ];
  for (const code of ["NUM-1", "NUM-2"]) {
    const cohort = await bareCohort({ code });
    const references = await bareApplications(cohort, rows);
    for (const reference of references.slice(8, 10)) {
      const words = { unitPlaceId: null, reasonKeys: [], details: null, advice: null };
      await stageDecision(all.viewer, { reference, outcome: "waitlist", rank: null, ...words });
    }
  }
});

type Link = { number: number; href: string };

/** Every number with an address, wherever it stands in what a page shows. */
function linksIn(shown: unknown): Link[] {
  if (typeof shown !== "object" || shown === null) return [];
  const { number, count, href }: { number?: unknown; count?: unknown; href?: unknown } = shown;
  const counted = typeof number === "number" ? number : count;
  const own = typeof counted === "number" && typeof href === "string" ? [{ number: counted, href }] : [];
  return [...own, ...Object.values(shown).flatMap(linksIn)];
}

/** How many rows the list behind an address holds; null for an address that is no list of applications. */
async function rowsBehind(href: string): Promise<number | null> {
  const { pathname, search } = new URL(href, "http://127.0.0.1");
  const [, code] = /^\/en\/staff\/cohorts\/([^/]+)\/applications$/.exec(pathname) ?? [];
  if (!code) return null;
  return (await applications(ofCohort(all, code, search))).bulk.total;
}

const PAGES = {
  today: () => today(ofCohort(all, "")),
  cohorts: () => cohorts(ofCohort(all, "")),
  overview: () => overview(ofCohort(all, "NUM-1")),
  applications: () => applications(ofCohort(all, "NUM-1")),
  filtered: () => applications(ofCohort(all, "NUM-1", "?documents=complete&answer=week")),
};

test.each(Object.entries(PAGES))(
  "every number on the page %s leads to exactly the rows it counts",
  async (_name, load) => {
    const links = linksIn(await load());
    const checked = [];
    for (const { number, href } of links) {
      const rows = await rowsBehind(href);
      if (rows !== null) checked.push({ href, number, rows });
    }
    expect(checked.filter(({ number, rows }) => number !== rows)).toEqual([]);
    expect(checked.length).toBeGreaterThanOrEqual(3);
  },
);

test("the numbers above a cohort's pages are those of the lists their tabs and button lead to", async () => {
  const { counts, links } = await head(ofCohort(all, "NUM-1"));
  expect(await rowsBehind(links.applications)).toBe(counts.applications);
  expect(await rowsBehind(links.toCheck)).toBe(counts.toCheck);
  expect(await rowsBehind("/en/staff/cohorts/NUM-1/applications?decision=staged")).toBe(counts.pending);
  expect([counts.applications, counts.toCheck, counts.pending, counts.drafts]).toEqual([22, 6, 2, 1]);
});

test("a wrong number is found", () => {
  const page = {
    due: [{ kind: "toCheck", number: 3, href: "/en/a" }],
    tabs: { all: { count: 5, href: "/en/b" } },
    note: 7,
  };
  expect(linksIn(page)).toEqual([
    { number: 3, href: "/en/a" },
    { number: 5, href: "/en/b" },
  ]);
});
