import { createServer, type IncomingMessage, type Server } from "node:http";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { makePerson } from "../../tests/factories/person";

const NUMBER = "+994500000001";
const WORDS = "123456 is your code";
const render = () => WORDS;

type Received = { body: unknown; key: string | undefined; authorization: string | undefined };
let received: Received[] = [];
/** What the gateway answers, in turn; null: nothing at all. */
let answers: (number | null)[] = [];
let server: Server;
let personId: string;
let keys = 0;

beforeEach(async () => {
  received = [];
  answers = [];
  server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    received.push({
      body: JSON.parse(body),
      key: request.headers["idempotency-key"]?.toString(),
      authorization: request.headers.authorization,
    });
    const status = answers.shift();
    if (status !== null) response.writeHead(status ?? 200).end(`no luck with ${body}`);
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    });
  });
  process.env.SMS_URL = `http://portal:s%40cret@127.0.0.1:${port}/send`;
  vi.resetModules();
  personId = (await makePerson({ email: `texted.${keys}@example.com`, name: "T" })).personId;
});

afterEach(async () => {
  process.env.SMS_URL = "";
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  vi.restoreAllMocks();
});

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const chunk of request) body += chunk;
  return body;
}

/** Writes a message and gives back what sends it, and what the table holds of it. */
async function written(options: { expiresIn?: number } = {}) {
  keys += 1;
  const key = `text ${keys}`;
  const { asSystem } = await import("~/platform/db.server");
  const { enqueueText } = await import("~/platform/text-outbox.server");
  const { sendText } = await import("~/platform/sms.server");
  await asSystem("a test", (tx, now) => {
    const expiresAt = new Date(now.getTime() + (options.expiresIn ?? 600_000));
    const data = { code: "123456", minutes: 10 };
    return enqueueText(tx, now, { template: "phoneCode", language: "en", to: NUMBER, personId, data, key, expiresAt });
  });
  const row = () => asSystem("a test", (tx) => tx.textMessage.findUniqueOrThrow({ where: { idempotencyKey: key } }));
  const { id } = await row();
  return { id, row, send: () => sendText(id, render) };
}

test("A message is posted once as JSON, with its key and the gateway's own password, and is sent from then on", async () => {
  const { id, row, send } = await written();
  await send();
  await send();
  expect(received).toEqual([
    {
      body: { id, to: NUMBER, text: WORDS },
      key: id,
      authorization: `Basic ${Buffer.from("portal:s@cret").toString("base64")}`,
    },
  ]);
  expect(await row()).toMatchObject({ state: "sent", attempts: 1, lastError: null });
});

test("A gateway that fails is asked again later, with the same key", async () => {
  answers = [500, 429, 200];
  const { id, row, send } = await written();
  await expect(send()).rejects.toThrow("500");
  await expect(send()).rejects.toThrow("429");
  expect(await row()).toMatchObject({ state: "queued", attempts: 2, lastError: "429" });
  await send();
  expect(received.map(({ key }) => key)).toEqual([id, id, id]);
  expect(await row()).toMatchObject({ state: "sent", attempts: 3, lastError: null });
});

test("A gateway that does not answer is given up after ten seconds, and asked again", async () => {
  answers = [null];
  vi.spyOn(AbortSignal, "timeout").mockImplementation((milliseconds) => {
    expect(milliseconds).toBe(10_000);
    const soon = new AbortController();
    setTimeout(() => soon.abort(new DOMException("too slow", "TimeoutError")), 50);
    return soon.signal;
  });
  const { row, send } = await written();
  await expect(send()).rejects.toThrow("TimeoutError");
  expect(await row()).toMatchObject({ state: "queued", attempts: 1, lastError: "TimeoutError" });
});

test("A message that is refused is dead at once, one that is refused for long enough too, and a redirect is not followed", async () => {
  for (const status of [400, 302]) {
    answers = [status];
    const { row, send } = await written();
    await send();
    expect(await row()).toMatchObject({ state: "dead", attempts: 1, lastError: String(status) });
  }
  const { row, send, id } = await written();
  const { asSystem } = await import("~/platform/db.server");
  await asSystem("a test", (tx) => tx.textMessage.update({ where: { id }, data: { attempts: 24 } }));
  answers = [503];
  await send();
  expect(await row()).toMatchObject({ state: "dead", attempts: 25, lastError: "503" });
});

test("A message whose code has run out is not sent any more", async () => {
  const { row, send } = await written({ expiresIn: -1 });
  await send();
  expect([received, (await row()).state, (await row()).lastError]).toEqual([[], "dead", "late"]);
});

test("Neither the number nor the text is in the log, the error, or readable in the table", async () => {
  answers = [500, 400];
  const { log } = await import("~/platform/log.server");
  const lines: unknown[] = [];
  for (const level of ["warn", "error", "info"] as const) {
    vi.spyOn(log, level).mockImplementation((...line: unknown[]) => void lines.push(line));
  }
  const { row, send } = await written();
  const thrown = await send().catch(String);
  await send();
  const kept = await row();
  const told = JSON.stringify([lines, thrown, kept]) + Buffer.from(kept.toSealed).toString("latin1");
  expect([lines.length, /500000001|123456|your code/.test(told)]).toEqual([2, false]);
  expect(told).toContain("500");
});

test("Without a gateway nothing can be written: whoever asks is stopped before", async () => {
  process.env.SMS_URL = "";
  vi.resetModules();
  const { textsAreOn } = await import("~/platform/text-outbox.server");
  expect(textsAreOn()).toBe(false);
  await expect(written()).rejects.toThrow("no gateway");
});
