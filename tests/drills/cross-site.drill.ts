import { afterAll, beforeAll, expect, test } from "vitest";
import { type StartedApp, startApp } from "../setup/app";
import { fillIn, MAPPED_ROUTES } from "../setup/page-map";
import { type Sent, send } from "../setup/send";
import { postForm, signIn } from "../setup/sign-in";
import { tablePrints } from "../setup/table-prints";
import { DEFENCES } from "../setup/weakened-build";

const FORM = { "content-type": "application/x-www-form-urlencoded" };
const BODY =
  "intent=autosave&version=0&cohortCode=MM-2027&truthDeclaration=true&dataConsent=true&email=new@example.com";
const PARAMETERS = {
  language: "en",
  code: "MM-2027",
  slug: "migration-school",
  reference: "MM-2027-000001",
  section: "contact",
  page: "contact",
  id: "0190a000-0000-7000-8000-000000000000",
  token: "token",
  key: "motivation",
  part: "texts",
  programme: "MM",
  run: "0190a000-0000-7000-8000-000000000000",
  number: "1",
  subject: "offersLapse",
  person: "0190a000-0000-7000-8000-000000000000",
  category: "mail",
};

/** Seventeen ways in which another site, or a page beside ours, makes a browser post to us. `own` is our own origin. */
function hostilePosts(own: string): { way: string; sent: Sent; tail?: string }[] {
  const { hostname, port } = new URL(own);
  const posted = (headers: Sent["headers"], more: Partial<Sent> = {}): Sent => ({
    method: "POST",
    body: BODY,
    ...more,
    headers: { ...FORM, ...headers },
  });
  return [
    { way: "a form of another site", sent: posted({ "sec-fetch-site": "cross-site", origin: "https://evil.example" }) },
    { way: "a form of a neighbour", sent: posted({ "sec-fetch-site": "same-site", origin: `http://a.${hostname}` }) },
    { way: "an old browser's form of another site", sent: posted({ origin: "https://evil.example" }) },
    { way: "a sandboxed frame", sent: posted({ origin: "null" }) },
    { way: "neither header, a referrer of ours", sent: posted({ referer: `${own}/en` }) },
    { way: "nothing that tells where from", sent: posted({}) },
    { way: "a data request", sent: posted({ origin: "https://evil.example" }), tail: "?_data=routes%2Fpage" },
    { way: "a single fetch", sent: posted({ "sec-fetch-site": "cross-site" }), tail: ".data" },
    { way: "an index", sent: posted({ "sec-fetch-site": "same-site" }), tail: "?index" },
    { way: "plain text", sent: posted({ "content-type": "text/plain", origin: "https://evil.example" }) },
    { way: "JSON", sent: posted({ "content-type": "application/json", origin: "null" }, { body: "{}" }) },
    {
      way: "another method by its name",
      sent: posted({ "x-http-method-override": "GET", "sec-fetch-site": "cross-site" }),
      tail: "?_method=GET",
    },
    { way: "DELETE", sent: posted({ origin: "https://evil.example" }, { method: "DELETE" }) },
    { way: "the same host on another port", sent: posted({ origin: `http://${hostname}:${Number(port) + 1}` }) },
    { way: "the same host over https", sent: posted({ origin: own.replace("http:", "https:") }) },
    { way: "a host with a dot at its end", sent: posted({ origin: `http://${hostname}.:${port}` }) },
    { way: "two origins, ours first", sent: posted({ origin: [own, "https://evil.example"] }) },
  ];
}

const TARGETS = [...MAPPED_ROUTES.filter(({ action, page }) => action || !page), { path: "dev/clock" }].map(
  ({ path }) => fillIn(path, PARAMETERS),
);

let app: StartedApp;
let cookie: string;
beforeAll(async () => {
  // Without the worker: what the clock makes due meanwhile would be taken for what a post has written.
  app = await startApp({ env: { WORKER: "off" } });
  cookie = await signIn(app.database, "applicant@example.com");
});
afterAll(() => app?.stop());

/** Posts all of it with the applicant's session. @returns "target, way: status" of what was not refused */
async function answersTo(address: string, session: string, targets = TARGETS): Promise<string[]> {
  const passed: string[] = [];
  for (const target of targets) {
    for (const { way, sent, tail = "" } of hostilePosts(address)) {
      const headers = { ...sent.headers, cookie: session };
      const { status } = await send(address, target + tail, { ...sent, headers });
      if (status !== 403) passed.push(`${target}, ${way}: ${status}`);
    }
  }
  return passed;
}

test("Seventeen kinds of foreign posts to every address that takes posts are refused, and change no row", async () => {
  expect(hostilePosts(app.address)).toHaveLength(17);
  expect(TARGETS.length).toBeGreaterThan(10);
  const before = await tablePrints(app.database.ownerUrl, 0);
  expect(await answersTo(app.address, cookie)).toEqual([]);
  expect(await tablePrints(app.database.ownerUrl, 0)).toEqual(before);
});

test("Reading methods that pretend to be posts change no row", async () => {
  const before = await tablePrints(app.database.ownerUrl, 0);
  for (const target of TARGETS) {
    for (const method of ["GET", "HEAD"]) {
      const headers = { ...FORM, cookie, "x-http-method-override": "POST", "sec-fetch-site": "cross-site" };
      const { status } = await send(app.address, `${target}?_method=POST&${BODY}`, { method, headers });
      expect(status, `${method} ${target}`).not.toBe(500);
    }
  }
  expect(await tablePrints(app.database.ownerUrl, 0)).toEqual(before);
});

test("The same post from our own page starts an application: what refuses the others is where they come from", async () => {
  const before = await tablePrints(app.database.ownerUrl, 0);
  const minor = await signIn(app.database, "minor@example.com");
  const { status } = await postForm(app.address, "/en/my/applications", { cohortCode: "MM-2027" }, minor);
  expect(status).toBe(302);
  expect((await tablePrints(app.database.ownerUrl, 0)).application).not.toBe(before.application);
});

test("With the guard taken out, foreign posts come through", async () => {
  const open = await startApp({ env: { WORKER: "off" }, without: [DEFENCES.crossSiteGuard] });
  try {
    const session = await signIn(open.database, "minor@example.com");
    const before = await tablePrints(open.database.ownerUrl, 0);
    expect((await answersTo(open.address, session, ["/en/my/applications"])).length).toBeGreaterThan(10);
    expect(await tablePrints(open.database.ownerUrl, 0)).not.toEqual(before);
  } finally {
    await open.stop();
  }
});
