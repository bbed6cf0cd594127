import { afterAll, beforeAll, expect, test } from "vitest";
import { type StartedApp, startApp } from "../setup/app";
import { type Answer, send } from "../setup/send";
import { ourForm } from "../setup/sign-in";

let app: StartedApp;
let second: StartedApp;
beforeAll(async () => {
  // Without the list of demonstration accounts, which names them.
  app = await startApp({ env: { DEMO: "off" } });
  // Another process on the same database, as behind a proxy that shares the work out.
  const { databaseUrl, ownerUrl } = app.database;
  second = await startApp({
    data: "empty",
    env: { DATABASE_URL: databaseUrl, DATABASE_OWNER_URL: ownerUrl, WORKER: "off" },
  });
});
afterAll(async () => {
  await second?.stop();
  await app?.stop();
});

/** A guess, as the proxy hands it on: what the visitor wrote themselves stands to the left of what the proxy saw. */
function guess(at: StartedApp, email: string, seen: string, forged = ""): Promise<Answer> {
  const forwarded = forged ? `${forged}, ${seen}` : seen;
  const body = new URLSearchParams({ email, password: "wrong-password-2026" }).toString();
  const headers = {
    ...ourForm(at.address),
    "x-forwarded-for": forwarded,
    "x-real-ip": forged,
    "x-client-address": forged,
  };
  return send(at.address, "/en/sign-in", { method: "POST", headers, body });
}

const statusesOf = (answers: Answer[]) => answers.map(({ status }) => status);

test("Guesses at one account are counted together by two processes, whatever network they seem to come from", async () => {
  const answers: Answer[] = [];
  for (let nth = 0; nth < 10; nth += 1) {
    answers.push(await guess(nth % 2 ? second : app, "coordinator@example.com", `203.0.113.${nth}`, `10.0.0.${nth}`));
  }
  expect(statusesOf(answers)).toEqual([...Array(8).fill(422), 429, 429]);
});

test("Who tries many accounts is stopped by network address, and forging it gains nothing", async () => {
  const statuses: number[] = [];
  for (let nth = 0; nth < 102; nth += 6) {
    const six = [0, 1, 2, 3, 4, 5].map((at) =>
      guess(nth % 12 ? second : app, `nobody-${nth + at}@example.com`, "198.51.100.7", `192.0.2.${nth + at}`),
    );
    statuses.push(...statusesOf(await Promise.all(six)));
  }
  expect([
    statuses.filter((status) => status === 422).length,
    statuses.filter((status) => status === 429).length,
  ]).toEqual([100, 2]);
  // Somebody else, seen at another address, is not held up by them.
  expect((await guess(app, "somebody@example.com", "198.51.100.8")).status).toBe(422);
});

/** A page without what differs from one answer to the next: nonces, hashes of them, and the address typed. */
const plain = ({ body }: Answer, email: string) => body.replaceAll(email, "…").replace(/nonce(="|":")[^"]+"/g, "nonce");
const middle = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

test("An account that exists and one that does not are told apart neither by the answer nor by the time", async () => {
  const known = ["reviewer1@example.com", "reviewer2@example.com", "trainer@example.com"];
  const times: Record<"known" | "unknown", number[]> = { known: [], unknown: [] };
  for (let round = 0; round < 12; round += 1) {
    const pair = { known: known[round % 3] ?? "", unknown: `nobody${round % 3}@example.com` };
    const pages: string[] = [];
    for (const kind of ["known", "unknown"] as const) {
      const from = performance.now();
      const answer = await guess(app, pair[kind], `192.0.2.${round}`);
      times[kind].push(performance.now() - from);
      pages.push(`${answer.status} ${plain(answer, pair[kind])}`);
    }
    expect(pages[0]).toBe(pages[1]);
  }
  // The hash takes most of it; an answer without one comes many times sooner.
  const ratio = middle(times.unknown) / middle(times.known);
  expect(ratio, JSON.stringify(times)).toBeGreaterThan(0.5);
  expect(ratio, JSON.stringify(times)).toBeLessThan(2);
});

test("A flood of guesses is worked off or turned away, and the portal answers others meanwhile", async () => {
  const flood = Array.from({ length: 90 }, (_, nth) => guess(app, `flood-${nth}@example.com`, `100.64.0.${nth}`));
  const meanwhile = await send(app.address, "/en");
  const statuses = new Set(statusesOf(await Promise.all(flood)));
  expect([meanwhile.status, [...statuses].filter((status) => ![422, 429, 503].includes(status))]).toEqual([200, []]);
  expect((await send(app.address, "/healthz")).status).toBe(200);
});
