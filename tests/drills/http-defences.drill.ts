import http from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type StartedApp, startApp } from "../setup/app";

let app: StartedApp;
beforeAll(async () => {
  app = await startApp({ data: "empty" });
});
afterAll(() => app?.stop());

type Answer = { status: number; headers: http.IncomingHttpHeaders; body: string };

/** Raw, because fetch writes Origin and Sec-Fetch-Site itself. */
function send(method: string, path: string, headers: Record<string, string> = {}, body = ""): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = http.request(
      `${app.address}${path}`,
      { method, headers: { "content-length": String(Buffer.byteLength(body)), ...headers } },
      (response) => {
        let text = "";
        response.on("data", (chunk) => (text += chunk));
        response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
      },
    );
    request.on("error", reject);
    request.end(body);
  });
}

const FORM = { "content-type": "application/x-www-form-urlencoded" };

test("Whatever is posted from elsewhere is refused with 403, to pages, data requests and other resources alike", async () => {
  const targets = [
    "/",
    "/en",
    "/en/sign-in",
    "/en/sign-in?_data=routes%2Faccount%2Fsign-in",
    "/en/sign-in.data",
    "/files/x",
    "/dev/clock",
    "/nowhere",
  ];
  const foreign: Record<string, string>[] = [
    {},
    { origin: "null" },
    { origin: "https://evil.example" },
    { origin: "not an address" },
    { "sec-fetch-site": "cross-site", origin: app.address },
    { "sec-fetch-site": "same-site" },
    { "sec-fetch-site": "none" },
    { "sec-fetch-site": "same-origin", origin: "https://evil.example" },
    { "x-forwarded-host": "evil.example", origin: "https://evil.example" },
  ];
  const answers: number[] = [];
  for (const target of targets) {
    for (const from of foreign) {
      for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
        answers.push((await send(method, target, { ...FORM, ...from }, "a=b")).status);
      }
    }
  }
  expect(answers.filter((status) => status !== 403)).toEqual([]);
  expect(answers).toHaveLength(targets.length * foreign.length * 4);
});

test("The same post from our own page is not refused: what refuses the others is where they come from", async () => {
  const ours = { "sec-fetch-site": "same-origin", origin: app.address, "content-type": "application/json" };
  expect((await send("POST", "/dev/clock", ours, '{"offsetSeconds":0}')).status).toBe(200);
});

test("Every kind of answer carries the protecting headers", async () => {
  const kinds = ["/", "/en", "/en/no-such-page", "/healthz", "/readyz", "/no-such-file.png", "/dev/mailbox"];
  for (const path of kinds) {
    const { headers } = await send("GET", path);
    const policy = String(headers["content-security-policy"]);
    expect(policy, path).toContain("frame-ancestors 'none'");
    expect(policy.replace("style-src-attr 'unsafe-inline'", ""), path).not.toContain("unsafe-");
    expect(headers["x-content-type-options"], path).toBe("nosniff");
    expect(headers["referrer-policy"], path).toBe("strict-origin-when-cross-origin");
    expect(headers["x-powered-by"], path).toBeUndefined();
  }
});

test("The address without a language goes to the reader's", async () => {
  const to = async (headers: Record<string, string>) => (await send("GET", "/", headers)).headers.location;
  expect(await to({})).toBe("/az");
  expect(await to({ "accept-language": "ru-RU,ru;q=0.9" })).toBe("/ru");
  expect(await to({ "accept-language": "ru", cookie: "theme=dark; language=en" })).toBe("/en");
});

test("A page that is not there says so in the reader's language, with 404", async () => {
  const answers = await Promise.all(["az", "en", "ru"].map((language) => send("GET", `/${language}/no-such-page`)));
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
  expect(answers.map(({ body }) => /<html[^>]*lang="(\w+)"/.exec(body)?.[1])).toEqual(["az", "en", "ru"]);
});

test("Files of the build never change under their name, and are compressed", async () => {
  const page = (await send("GET", "/en")).body;
  const script = /"(\/assets\/[^"]+\.js)"/.exec(page)?.[1];
  const { headers } = await send("GET", String(script), { "accept-encoding": "gzip" });
  expect(headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  expect(headers["content-encoding"]).toBe("gzip");
});

test("The test clock moves the portal's time, and only whole orders are taken", async () => {
  const ours = { "sec-fetch-site": "same-origin", "content-type": "application/json" };
  const moved = await send("POST", "/dev/clock", ours, '{"offsetSeconds":86400}');
  expect(Math.round((Date.parse(JSON.parse(moved.body).now) - Date.now()) / 3_600_000)).toBe(24);
  for (const wrong of ["{}", '{"offsetSeconds":"1"}', '{"now":"tomorrow"}', '{"offsetSeconds":1,"more":2}']) {
    expect((await send("POST", "/dev/clock", ours, wrong)).status, wrong).toBe(400);
  }
});
