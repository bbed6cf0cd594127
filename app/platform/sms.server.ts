import { asSystem } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import type { Json } from "~/platform/json";
import { log } from "~/platform/log.server";
import { openedText } from "~/platform/text-outbox.server";

export type TextToRender = { template: string; language: "az" | "en" | "ru"; data: Json };
/** Turns a row of the outbox into words. The worker's entry point says which function that is. */
export type RenderText = (text: TextToRender) => string;

const ATTEMPTS = 25;
const TIMEOUT_MS = 10_000;

/** Answers after which another try can go better. */
const FOR_NOW = new Set([408, 425, 429]);

/** What the gateway answered; its words are not kept, because they repeat the number. */
class NotTaken extends Error {
  override readonly name = "NotTaken";
  constructor(readonly status: number) {
    super(`the gateway answered ${status}`);
  }
  get forGood(): boolean {
    return this.status < 500 && !FOR_NOW.has(this.status);
  }
}

/**
 * Sends one row of the outbox at least once: it is marked only after the gateway took it, and a second try carries the
 * same Idempotency-Key. One that is of no use any more is not sent.
 * @throws to be tried again later
 */
export async function sendText(id: string, render: RenderText): Promise<void> {
  const found = await asSystem("sending a text message", async (tx, now) => {
    const text = await tx.textMessage.findUnique({ where: { id, state: "queued" } });
    return text && { ...text, late: text.expiresAt <= now };
  });
  if (!found) return; // sent by an earlier try
  if (found.late || env.SMS_URL === undefined) return noteDead(id, found.late ? "late" : "off");
  try {
    const { to, ...text } = openedText(found);
    if (env.SMS_URL !== "mailbox:") await post(env.SMS_URL, { id, to, text: render(text) });
  } catch (error) {
    return noteFailure(id, found.attempts + 1, error);
  }
  await asSystem("a text message was sent", (tx, now) =>
    tx.textMessage.updateMany({
      where: { id, state: "queued" },
      data: { state: "sent", sentAt: now, attempts: { increment: 1 }, lastError: null },
    }),
  );
}

async function post(gateway: string, message: { id: string; to: string; text: string }): Promise<void> {
  const { address, authorization } = withoutCredentials(gateway);
  const answer = await fetch(address, {
    method: "POST",
    headers: { "Content-Type": "application/json", "Idempotency-Key": message.id, ...authorization },
    body: JSON.stringify(message),
    // Number and text go to the gateway we were told of, and to no other.
    redirect: "manual",
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  await answer.body?.cancel();
  if (!answer.ok) throw new NotTaken(answer.status);
}

function withoutCredentials(gateway: string): { address: string; authorization: Record<string, string> } {
  const url = new URL(gateway);
  const { username, password } = url;
  if (username === "") return { address: url.href, authorization: {} };
  [url.username, url.password] = ["", ""];
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return {
    address: url.href,
    authorization: { Authorization: `Basic ${Buffer.from(pair).toString("base64")}` },
  };
}

/** Refused for good, or tried often enough: dead. Anything else: thrown, to be retried. */
async function noteFailure(id: string, attempts: number, error: unknown): Promise<void> {
  const dead = (error instanceof NotTaken && error.forGood) || attempts >= ATTEMPTS;
  const lastError = error instanceof NotTaken ? String(error.status) : error instanceof Error ? error.name : "unknown";
  await asSystem("a text message was not taken", (tx) =>
    tx.textMessage.update({
      where: { id },
      data: { attempts, lastError, ...(dead ? { state: "dead" as const } : {}) },
      select: { id: true },
    }),
  );
  log.warn({ text: id, attempts, lastError, dead }, "text message not sent");
  if (!dead) throw new Error(`text message not sent: ${lastError}`);
}

async function noteDead(id: string, lastError: "late" | "off"): Promise<void> {
  await asSystem("a text message was not taken", (tx) =>
    tx.textMessage.updateMany({ where: { id, state: "queued" }, data: { state: "dead", lastError } }),
  );
  log.warn({ text: id, lastError, dead: true }, "text message not sent");
}
