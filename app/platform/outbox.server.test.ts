import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { asSystem } from "~/platform/db.server";
import { enqueueDueMails, enqueueMail } from "~/platform/outbox.server";

const MAIL = {
  template: "passwordChanged",
  language: "az",
  to: "a@example.com",
  data: { at: "2026-11-22T08:00:00Z" },
} as const;
const render = async () => ({ subject: "Salam, dünya", text: "Mətn", html: "<p>Mətn</p>" });

type Received = { to: string[]; messageId: string | undefined; subject: string | undefined };
let received: Received[] = [];
let refusal: Error | null = null;
let server: SMTPServer;

beforeEach(async () => {
  received = [];
  refusal = null;
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo: (_address, _session, done) => done(refusal),
    onData: (stream, session, done) => {
      simpleParser(stream).then(({ messageId, subject }) => {
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address), messageId, subject });
        done();
      }, done);
    },
  });
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, "127.0.0.1", () => {
      const address = listening.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    });
  });
  process.env.SMTP_URL = `smtp://127.0.0.1:${port}`;
  vi.resetModules();
});

afterEach(async () => {
  (await import("~/platform/mail.server")).closeMail();
  process.env.SMTP_URL = "";
  await new Promise<void>((resolve) => server.close(resolve));
});

const written = (key: string) =>
  asSystem("a test", (tx) => tx.outboxMessage.findUniqueOrThrow({ where: { idempotencyKey: key } }));
const jobs = (id: string) =>
  ownerQuery<{ n: number }>("select count(*)::int as n from graphile_worker.jobs where key = $1", [`mail:${id}`]);

test("The same cause writes one mail and one job, however often it is repeated", async () => {
  for (let time = 0; time < 3; time++) {
    await asSystem("a test", (tx, now) => enqueueMail(tx, now, { ...MAIL, key: "once" }));
  }
  const { id } = await written("once");
  expect(await asSystem("a test", (tx) => tx.outboxMessage.count({ where: { idempotencyKey: "once" } }))).toBe(1);
  expect(await jobs(id)).toEqual([{ n: 1 }]);
});

test("A cause that is rolled back leaves neither mail nor job", async () => {
  const failing = asSystem("a test", async (tx, now) => {
    await enqueueMail(tx, now, { ...MAIL, key: "rolled back" });
    throw new Error("afterwards");
  });
  await expect(failing).rejects.toThrow("afterwards");
  expect(await asSystem("a test", (tx) => tx.outboxMessage.count({ where: { idempotencyKey: "rolled back" } }))).toBe(
    0,
  );
});

test("A mail for later has no job until the portal's time has come", async () => {
  const sendAfter = new Date(Date.now() + 3_600_000);
  await asSystem("a test", (tx, now) => enqueueMail(tx, now, { ...MAIL, key: "later", sendAfter }));
  const { id } = await written("later");
  expect(await jobs(id)).toEqual([{ n: 0 }]);
  await asSystem("a test", (tx) => enqueueDueMails(tx, new Date(sendAfter.getTime() - 1)));
  expect(await jobs(id)).toEqual([{ n: 0 }]);
  await asSystem("a test", (tx) => enqueueDueMails(tx, sendAfter));
  expect(await jobs(id)).toEqual([{ n: 1 }]);
});

test("A mail is sent once, with a Message-ID made of its key", async () => {
  const { sendMail } = await import("~/platform/mail.server");
  await asSystem("a test", (tx, now) => enqueueMail(tx, now, { ...MAIL, key: "sent" }));
  const { id, messageId } = await written("sent");
  await sendMail(id, render);
  await sendMail(id, render); // a job that was run twice
  expect(received).toEqual([{ to: ["a@example.com"], messageId, subject: "Salam, dünya" }]);
  expect(await written("sent")).toMatchObject({ state: "sent", attempts: 1, lastError: null });
});

test("A server that says later makes the job fail and the mail wait; the next try has the same Message-ID", async () => {
  const { sendMail } = await import("~/platform/mail.server");
  await asSystem("a test", (tx, now) => enqueueMail(tx, now, { ...MAIL, key: "greylisted" }));
  const { id, messageId } = await written("greylisted");
  refusal = Object.assign(new Error("come back later, a@example.com"), { responseCode: 451 });
  await expect(sendMail(id, render)).rejects.toThrow();
  const waiting = await written("greylisted");
  expect(waiting).toMatchObject({ state: "queued", attempts: 1, lastError: "EENVELOPE 451" });
  refusal = null;
  await sendMail(id, render);
  expect(received.map((mail) => mail.messageId)).toEqual([messageId]);
});

test("An address the server refuses for good is not tried again, and the note of it names nobody", async () => {
  const { sendMail } = await import("~/platform/mail.server");
  await asSystem("a test", (tx, now) => enqueueMail(tx, now, { ...MAIL, key: "refused" }));
  const { id } = await written("refused");
  refusal = Object.assign(new Error("no such user a@example.com"), { responseCode: 550 });
  await sendMail(id, render);
  expect(await written("refused")).toMatchObject({ state: "dead", attempts: 1, lastError: "EENVELOPE 550" });
});

async function ownerQuery<T extends object>(sql: string, values: unknown[]): Promise<T[]> {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await client.connect();
  try {
    return (await client.query<T>(sql, values)).rows;
  } finally {
    await client.end();
  }
}
