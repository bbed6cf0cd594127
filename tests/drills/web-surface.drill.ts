import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type StartedApp, startApp } from "../setup/app";
import { overTheWire } from "../setup/over-the-wire";
import { type Answer, type Sent, send } from "../setup/send";
import { ourForm, postForm, signIn } from "../setup/sign-in";

const EVIL = "evil.example";
const PASSWORD = "demo-password-2026";

let app: StartedApp;
let owner: pg.Client;
let applicant: string;
beforeAll(async () => {
  app = await startApp();
  owner = new pg.Client({ connectionString: app.database.ownerUrl });
  await owner.connect();
  applicant = await signIn(app.database, "applicant@example.com");
});
afterAll(async () => {
  await owner?.end();
  await app?.stop();
});

/** What is missing of the protecting headers of an answer. */
function missingHeaders({ headers }: Answer): string[] {
  const policy = String(headers["content-security-policy"]);
  const wanted: Record<string, boolean> = {
    "content-security-policy": policy.includes("frame-ancestors 'none'") && policy.includes("object-src 'none'"),
    "x-content-type-options": headers["x-content-type-options"] === "nosniff",
    "x-frame-options": headers["x-frame-options"] === "DENY",
    "referrer-policy": headers["referrer-policy"] === "strict-origin-when-cross-origin",
    "permissions-policy": String(headers["permissions-policy"]).includes("microphone=()"),
    "cross-origin-opener-policy": headers["cross-origin-opener-policy"] === "same-origin",
    "no x-powered-by": headers["x-powered-by"] === undefined,
    "no other origin": headers["access-control-allow-origin"] === undefined,
  };
  return Object.entries(wanted).flatMap(([name, there]) => (there ? [] : [name]));
}

const typed = (headers: Answer["headers"]) =>
  headers["content-type"] === undefined || /charset|image|font|zip|pdf|javascript/.test(headers["content-type"]);

/** One way to each kind of answer the portal gives. */
async function everyKind(): Promise<Record<string, Answer>> {
  const get = (target: string, headers: Sent["headers"] = {}) => send(app.address, target, { headers });
  const post = (target: string, fields: Record<string, string>, cookie = "") =>
    postForm(app.address, target, fields, cookie);
  const etag = String((await get("/en")).headers.etag);
  const signingIn = () => post("/en/sign-in", { email: "flood@example.com", password: "wrong-password-1" });
  for (let tries = 0; tries < 8; tries += 1) await signingIn();
  const kinds: Record<string, Answer> = {
    "200": await get("/en"),
    "200 of one person": await get("/en/my", { cookie: applicant }),
    "200 data": await get("/en/my?_data=routes%2Fmy%2Fhome", { cookie: applicant }),
    "304": await get("/en", { "if-none-match": etag }),
    "302": await get("/en/my"),
    "400": await send(app.address, "/en/sign-in", {
      method: "POST",
      headers: { ...ourForm(app.address), "content-type": "text/plain" },
      body: "x",
    }),
    "403": await send(app.address, "/en/sign-in", { method: "POST", body: "x" }),
    "404 page": await get("/en/no-such-page"),
    "404 asset": await get("/assets/no-such-file.js"),
    "404 object": await get("/en/my/applications/MM-2027-999999", { cookie: applicant }),
    "404 data": await get("/en/my/applications/MM-2027-999999?_data=routes%2Fmy%2Fapplication", { cookie: applicant }),
    "404 file": await get("/files/0190a000-0000-7000-8000-000000000000", { cookie: applicant }),
    "405": await post("/en/programmes", { a: "b" }),
    "413": await post("/en/sign-up", { email: "x".repeat(3_000_000) }),
    "422": await post("/en/sign-up", { email: "new@example.com", password: "short", agree: "yes" }),
    "429": await signingIn(),
  };
  await owner.query("revoke select on programme from korpu_app");
  kinds["500"] = await get("/en/programmes?fresh=1");
  await owner.query("grant select on programme to korpu_app");
  await owner.query("begin; lock table programme in access exclusive mode");
  kinds["503"] = await get("/en/programmes?fresh=2");
  await owner.query("rollback");
  return kinds;
}

test("Every kind of answer has the status it says, the protecting headers, and its letters named", async () => {
  const kinds = await everyKind();
  const faults = Object.entries(kinds).flatMap(([kind, answer]) => [
    ...(String(answer.status) === kind.slice(0, 3) ? [] : [`${kind}: ${answer.status}`]),
    ...missingHeaders(answer).map((name) => `${kind}: ${name}`),
    ...(typed(answer.headers) ? [] : [`${kind}: ${answer.headers["content-type"]}`]),
  ]);
  expect(faults).toEqual([]);
  expect(kinds["429"]?.headers["retry-after"]).toBe("900");
  expect(kinds["503"]?.headers["retry-after"]).toBe("5");
  // A fault of the inside tells nothing of it.
  expect(kinds["500"]?.body).not.toMatch(/prisma|permission denied|select "|42501|at .*\.js:\d/i);
});

test("An answer without one of the headers is told", async () => {
  const answer = await send(app.address, "/en");
  const { "x-frame-options": _gone, ...headers } = answer.headers;
  expect(missingHeaders({ ...answer, headers })).toEqual(["x-frame-options"]);
});

test("Methods nobody needs are not served, and folders are not listed", async () => {
  const ours = ourForm(app.address);
  for (const method of ["TRACE", "PROPFIND", "OPTIONS", "PUT", "DELETE", "PATCH"]) {
    const { status, body } = await send(app.address, "/en", { method, headers: { ...ours, "x-secret": "canary" } });
    expect([[204, 400, 403, 404, 405, 501].includes(status), body.includes("canary")], `${method}: ${status}`).toEqual([
      true,
      false,
    ]);
  }
  const folders = [
    "/assets",
    "/assets/",
    "/files",
    "/files/",
    "/build",
    "/.env",
    "/.git/config",
    "/package.json",
    "/.data/",
  ];
  const climbing = [
    "/assets/..%2f..%2fpackage.json",
    "/assets/%2e%2e/%2e%2e/.env",
    "/..%5c..%5c.env",
    "/en/..%2f..%2f.env",
  ];
  for (const path of [...folders, ...climbing]) {
    const { status } = await send(app.address, path);
    expect([403, 404].includes(status), `${path}: ${status}`).toBe(true);
  }
});

test("A forged Host changes no link, no redirect and no page that others are shown", async () => {
  const forged = { host: EVIL, "x-forwarded-host": EVIL, "x-forwarded-proto": "https", forwarded: `host=${EVIL}` };
  for (const path of ["/", "/en", "/en/my", "/ru/programmes", "/en/sign-in"]) {
    const { headers, body } = await send(app.address, path, { headers: forged });
    expect([String(headers.location).includes(EVIL), body.includes(EVIL)], path).toEqual([false, false]);
  }
  expect((await send(app.address, "/en")).body).not.toContain(EVIL);
  await send(app.address, "/en/forgot-password", {
    method: "POST",
    headers: { ...ourForm(app.address), ...forged, origin: app.address },
    body: "email=applicant%40example.com",
  });
  const { rows } = await owner.query("select data::text as text from outbox_message order by created_at desc limit 5");
  expect(rows.map(({ text }) => String(text).includes(EVIL))).not.toContain(true);
});

test("Line breaks in addresses, cookies and fields write no header", async () => {
  const breaks = ["%0d%0aX-Injected:1", "%0aX-Injected:1", "%E5%98%8D%E5%98%8AX-Injected:1", "\r\nX-Injected: 1"];
  for (const text of breaks) {
    const answers = [
      ...(text.startsWith("%")
        ? [await send(app.address, `/en/${text}`), await send(app.address, `/en/sign-in?next=/en/${text}`)]
        : []),
      await postForm(app.address, `/en/sign-in?next=${encodeURIComponent(`/en/${text}`)}`, {
        email: "applicant@example.com",
        password: PASSWORD,
      }),
    ];
    for (const { status, headers } of answers) {
      expect([headers["x-injected"], status < 500], JSON.stringify(text)).toEqual([undefined, true]);
    }
  }
  const smuggled = await overTheWire(
    app.address,
    "GET /en HTTP/1.1\r\nHost: x\r\nCookie: language=ru\rX-Injected: 1\r\nConnection: close\r\n\r\n",
  );
  expect(smuggled).not.toMatch(/x-injected/i);
});

test("Bytes no browser sends are answered without a fault, or not at all", async () => {
  const lines = [
    "GET /\x80\xff\xfe HTTP/1.1",
    "GET /en/\x00 HTTP/1.1",
    "GET /en/%00 HTTP/1.1",
    "GET /en/%zz HTTP/1.1",
    "GET /en/%c0%ae%c0%ae/%c0%ae%c0%ae/etc/passwd HTTP/1.1",
    "GET //evil.example/en HTTP/1.1",
    "GET /\\evil.example HTTP/1.1",
    "GET http://evil.example/en HTTP/1.1",
    "GET evil HTTP/1.1",
    "GET /en?a[b]=c&a=d&__proto__[x]=y HTTP/1.1",
    `GET /en/${"a".repeat(20_000)} HTTP/1.1`,
    "GET /en HTTP/9.9",
    "POST /en HTTP/1.1\r\nTransfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0",
    "\x16\x03\x01\x02\x00\x01",
  ];
  for (const line of lines) {
    const head = await overTheWire(
      app.address,
      Buffer.from(`${line}\r\nHost: ${new URL(app.address).host}\r\nConnection: close\r\n\r\n`, "latin1"),
    );
    const status = Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1] ?? 0);
    expect(status < 500 || status === 505, `${JSON.stringify(line.slice(0, 60))}: ${status}`).toBe(true);
    expect(/^location: (https?:)?\/\/evil/im.test(head), line.slice(0, 60)).toBe(false);
  }
  expect((await send(app.address, "/healthz")).status).toBe(200);
});

const ELSEWHERE = [
  "//evil.example",
  "///evil.example",
  "////evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "/%09/evil.example",
  "https://evil.example",
  "HTTPS:evil.example",
  "http:\\\\evil.example",
  "https:///evil.example",
  "javascript:alert(1)",
  "data:text/html,x",
  "//evil.example/%2f..",
  "/.evil.example/..//evil.example",
  "/@evil.example//evil.example",
  "?next=//evil.example",
  "#//evil.example",
  "evil.example",
  "/%5cevil.example",
  "/%2f/evil.example",
  " //evil.example",
  "\u2028//evil.example",
];

/** Where somebody comes to who signs in at an address with this `next`, step by step. */
async function ledTo(next: string): Promise<string[]> {
  const target = `/en/sign-in?next=${encodeURIComponent(next)}`;
  const first = await postForm(app.address, target, { email: "applicant@example.com", password: PASSWORD });
  const cookie = [first.headers["set-cookie"] ?? []]
    .flat()
    .map((each) => each.split(";")[0])
    .join("; ");
  const second = await send(app.address, String(first.headers.location), { headers: { cookie } });
  return [first, second].map(({ headers }) => String(headers.location));
}

test("Whoever signs in is led on within the portal, whatever the address says", async () => {
  for (const next of ELSEWHERE) {
    const origins = (await ledTo(next)).map((location) => new URL(location, app.address).origin);
    expect(origins, JSON.stringify(next)).toEqual([app.address, app.address]);
  }
  expect((await ledTo("/en/my/profile"))[1]).toBe("/en/my/profile");
});
