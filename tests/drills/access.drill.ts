import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type StartedApp, startApp } from "../setup/app";
import { ACCOUNTS, type Found, findRows } from "../setup/find-rows";
import { fillIn, MAPPED_ROUTES } from "../setup/page-map";
import { send } from "../setup/send";
import { postForm, signIn } from "../setup/sign-in";
import { addressOf, pageVisits, VISITS } from "../setup/visits";

type Reader = keyof typeof ACCOUNTS;
const READERS = Object.keys(ACCOUNTS) as Reader[];

let app: StartedApp;
let found: Found;
let client: pg.Client;
let cookies: Record<Reader, string>;
let applicant: string;
let coordinator: string;
let school: string;
beforeAll(async () => {
  app = await startApp();
  client = new pg.Client({ connectionString: app.database.ownerUrl });
  await client.connect();
  found = await findRows(app);
  const sessions = READERS.map(async (who) => [who, await signIn(app.database, ACCOUNTS[who])] as const);
  cookies = Object.fromEntries(await Promise.all(sessions)) as typeof cookies;
  ({ applicant, coordinator } = cookies);
  school = await signIn(app.database, "coordinator.school@example.com");
});
afterAll(async () => {
  await client?.end();
  await app?.stop();
});

function isPublic(path: string): boolean {
  return VISITS[path]?.some(({ who }) => who === "visitor") ?? false;
}

const read = (target: string, cookie = "") => send(app.address, target, { headers: cookie ? { cookie } : {} });

/** A page without what differs from one answer to the next: nonces, and the reference in its own address. */
const plain = (body: string, ...names: string[]) =>
  names.reduce((text, name) => text.replaceAll(name, "…"), body).replace(/nonce(="|":")[^"]+"/g, "nonce");

/** The pages that only somebody signed in can read, with who does; some public ones know them too. */
const PERSONAL = pageVisits().flatMap(({ path, visit }) => {
  const { who } = visit;
  return who === "visitor" || isPublic(path) ? [] : [{ path, visit, who }];
});
const STAFF = pageVisits().filter(({ path }) => path.includes("/staff"));

/** What is handed out as a file instead of a page. */
const HANDED_OUT = [
  ":language/my/applications/:reference/interview.ics",
  ":language/staff/cohorts/:code/fairness.csv",
  ":language/staff/cohorts/:code/stages/:key/results/:id/faults.csv",
].flatMap((path) => (VISITS[path] ?? []).map((visit) => ({ path, visit })));

test("Whoever is not signed in is led to the sign-in page of their language, and back from there", async () => {
  for (const language of ["az", "ru"]) {
    for (const page of PERSONAL) {
      const target = addressOf(page, language, found);
      const { status, headers } = await read(target);
      expect([status, headers.location], target).toEqual([
        302,
        `/${language}/sign-in?next=${encodeURIComponent(target)}`,
      ]);
    }
  }
});

test("Every page of one person and every staff page is kept by no cache", async () => {
  for (const page of PERSONAL) {
    const { status, headers } = await read(addressOf(page, "en", found), cookies[page.who]);
    // A page whose moment has not come (leaving before one takes part) leads back to the application.
    expect([[200, 302].includes(status), headers["cache-control"]], page.path).toEqual([true, "no-store"]);
  }
});

const OWN = MAPPED_ROUTES.filter(({ path }) => path.startsWith(":language/my/applications/:reference"));

test("Somebody else's application is answered like one that does not exist, read or posted to", async () => {
  expect(OWN.length).toBeGreaterThan(5);
  const absent = "MM-2027-999999";
  for (const { path, action, page } of OWN) {
    const address = (reference: string) => fillIn(path, { language: "en", reference, section: "motivation" });
    if (page) {
      const foreign = await read(address(found.unchecked), applicant);
      const nobody = await read(address(absent), applicant);
      expect([foreign.status, plain(foreign.body, found.unchecked)], path).toEqual([404, plain(nobody.body, absent)]);
    }
    if (!action) continue;
    const fields = {
      intent: "accept",
      version: "0",
      truthDeclaration: "true",
      dataConsent: "true",
      reasonKey: "other",
    };
    const posted = await postForm(app.address, address(found.unchecked), fields, applicant);
    const toNobody = await postForm(app.address, address(absent), fields, applicant);
    expect([posted.status, plain(posted.body, found.unchecked)], path).toEqual([404, plain(toNobody.body, absent)]);
  }
});

test("Tables and calendar files are handed to those whose pages link to them, kept by no cache, and to nobody else", async () => {
  expect(HANDED_OUT).toHaveLength(3);
  for (const file of HANDED_OUT) {
    const { path, visit } = file;
    const target = addressOf(file, "en", found);
    const own = await read(target, visit.who === "visitor" ? "" : cookies[visit.who]);
    const foreign = await read(target, cookies[path.includes("/staff") ? "applicant" : "minor"]);
    const stranger = await read(target);
    expect([own.status, own.headers["cache-control"], foreign.status, stranger.status], path).toEqual([
      path.endsWith(".ics") ? 404 : 200,
      ...["no-store", 404, 302],
    ]);
  }
});

test("A file is given to its owner and to the cohort's staff, and is not there for anybody else", async () => {
  const { rows } = await client.query<{ id: string }>(
    "select f.id from stored_file f join application a on a.id = f.application_id where a.reference = $1 and f.removed_at is null",
    [found.unchecked],
  );
  const foreign = `/files/${rows[0]?.id}`;
  const absent = "/files/0190a000-0000-7000-8000-000000000000";
  const statuses = await Promise.all([
    read(`/files/${found.file}`, applicant),
    read(foreign, coordinator),
    read(foreign, applicant),
    read(absent, applicant),
    read(foreign),
  ]);
  expect(statuses.map(({ status }) => status)).toEqual([200, 200, 404, 404, 404]);
});

test("The staff pages do not exist for an applicant", async () => {
  for (const page of STAFF) {
    expect((await read(addressOf(page, "en", found), applicant)).status, page.path).toBe(404);
  }
  const { path } = MAPPED_ROUTES.find(({ path }) => path.endsWith("staff/applications/:reference")) ?? { path: "" };
  const target = fillIn(path, { language: "en", reference: found.unchecked });
  expect((await postForm(app.address, target, { intent: "pass" }, applicant)).status).toBe(404);
  const { rows } = await client.query("select status from application where reference = $1", [found.unchecked]);
  expect(rows).toEqual([{ status: "submitted" }]);
});

test("The Migration School's coordinator sees its cohorts and applications and no others, whoever runs all sees both", async () => {
  const { rows } = await client.query<{ reference: string }>(
    `select a.reference from application a join cohort c on c.id = a.cohort_id
     where c.code = 'ITM-2026-3' and a.status = 'in_review' limit 1`,
  );
  const foreign = ["", "/applications", "/decisions", "/seats"].map((tail) => `/en/staff/cohorts/ITM-2026-3${tail}`);
  foreign.push(`/en/staff/applications/${rows[0]?.reference}`);
  const statusesFor = async (cookie: string, targets: string[]) =>
    Promise.all(targets.map(async (target) => (await read(target, cookie)).status));
  expect(await statusesFor(school, foreign)).toEqual(foreign.map(() => 404));
  expect(await statusesFor(coordinator, foreign)).toEqual(foreign.map(() => 200));
  const own = ["/en/staff/cohorts/MM-2027", `/en/staff/applications/${found.unchecked}`];
  expect(await statusesFor(school, own)).toEqual([200, 200]);
  for (const list of ["/en/staff", "/en/staff/cohorts"]) {
    expect((await read(list, school)).body).not.toMatch(/ITM-20|TEC-20|MK-20/);
    expect((await read(list, coordinator)).body).toMatch(/ITM-20/);
  }
});

test("Columns that no form has are not written, whatever posts them", async () => {
  const fixed =
    "id, reference, cohort_id, person_id, status, score, waitlist_rank, offered_at, submitted_at, stage_key";
  const before = await client.query(`select ${fixed} from application order by id`);
  const people = await client.query("select id, email, email_verified, disabled_at from app_user order by id");
  const grants = await client.query("select count(*) from role_grant");
  const extra: [string, string][] = [
    ["status", "accepted"],
    ["personId", "0190a000-0000-7000-8000-000000000000"],
    ["score", "100"],
    ["reference", found.unchecked],
    ["role", "administrator"],
    ["emailVerified", "true"],
    ["answers.status", "accepted"],
    ["profile.personId", "x"],
  ];
  const address = `/en/my/applications/${found.draft}/motivation`;
  const { rows } = await client.query("select answers_version as version from application where reference = $1", [
    found.draft,
  ]);
  const version = String(rows[0]?.version);
  const sent = await postForm(
    app.address,
    `${address}/draft`,
    [["intent", "autosave"], ["version", version], ["answers.motivation", "A marked motivation"], ...extra],
    applicant,
  );
  expect(sent.status).toBe(200);
  await postForm(app.address, "/en/my/profile/contact", [["version", "0"], ...extra], applicant);
  await postForm(app.address, "/en/my/applications", [["cohortCode", "MM-2027"], ...extra], applicant);
  await postForm(
    app.address,
    `/en/staff/applications/${found.unchecked}`,
    [["intent", "unstage"], ...extra],
    coordinator,
  );

  expect((await client.query(`select ${fixed} from application order by id`)).rows).toEqual(before.rows);
  expect((await client.query("select id, email, email_verified, disabled_at from app_user order by id")).rows).toEqual(
    people.rows,
  );
  expect((await client.query("select count(*) from role_grant")).rows).toEqual(grants.rows);
  // The same post did write what the form has.
  const written = await client.query("select answers->>'motivation' as said from application where reference = $1", [
    found.draft,
  ]);
  expect(written.rows).toEqual([{ said: "A marked motivation" }]);
});

test("A role that was taken away is gone with the next request, and so is a disabled account", async () => {
  const email = "coordinator.school@example.com";
  const cookie = await signIn(app.database, email);
  expect((await read("/en/staff", cookie)).status).toBe(200);
  const its = "(select person_id from app_user where email = $1)";
  await client.query(`update role_grant set revoked_at = portal_now() where person_id = ${its}`, [email]);
  expect((await read("/en/staff", cookie)).status).toBe(404);
  await client.query("update app_user set disabled_at = portal_now() where email = $1", [email]);
  expect((await read("/en/my", cookie)).status).toBe(302);
});

test("Every personal page is among those that were asked for here", () => {
  const personal = Object.entries(VISITS).filter(([path]) => !isPublic(path));
  const pages = new Set(PERSONAL.map(({ path }) => path));
  const silent = personal.map(([path]) => path).filter((path) => !pages.has(path));
  expect(silent.sort()).toEqual([
    ":language/my/applications/:reference/:section/draft",
    ":language/my/applications/:reference/interview.ics",
    ":language/my/applications/:reference/test/draft",
    ":language/my/privacy/exports/:id",
    ":language/session",
    ":language/sign-out",
    ":language/staff/assistance/:id/:section/draft",
    ":language/staff/cohorts/:code/fairness.csv",
    ":language/staff/cohorts/:code/stages/:key/results/:id/faults.csv",
    ":language/staff/reviews/:id/draft",
    "files/:id",
    "paper-scans/:id",
  ]);
});
