import nodemailer from "nodemailer";
import { asSystem } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import type { Json } from "~/platform/json";
import { log } from "~/platform/log.server";
import { withOpenLink } from "~/platform/sealed-link.server";

export type MailText = {
  subject: string;
  text: string;
  html: string;
  /** An entry for the recipient's calendar, and what it is sent for. */
  calendar?: { method: string; content: string };
};
export type MailToRender = { template: string; language: "az" | "en" | "ru"; data: Json };
type OutboxRow = { template: string; language: string; data: unknown; idempotencyKey: string };
/** Turns a row of the outbox into words. The worker's entry point says which function that is. */
export type RenderMail = (mail: MailToRender) => Promise<MailText>;

const ATTEMPTS = 25;

const transport = env.SMTP_URL
  ? nodemailer.createTransport({ url: env.SMTP_URL, pool: true, maxConnections: 3, socketTimeout: 30_000 })
  : null;

/**
 * Sends one row of the outbox at least once: it is marked only after the mail server took it, and a second try
 * carries the same Message-ID. Without SMTP_URL the mailbox page is where it arrives.
 * @throws to be tried again later
 */
export async function sendMail(id: string, render: RenderMail): Promise<void> {
  const mail = await asSystem("sending a mail", (tx) =>
    tx.outboxMessage.findUnique({ where: { id, state: "queued" } }),
  );
  if (!mail) return; // sent by an earlier try
  try {
    if (transport) {
      const { calendar, ...text } = await render(renderable(mail));
      const icalEvent = calendar && { ...calendar, filename: "calendar.ics" };
      await transport.sendMail({
        from: env.MAIL_FROM,
        to: mail.toAddress,
        messageId: mail.messageId,
        ...text,
        icalEvent,
      });
    }
  } catch (error) {
    await noteFailure(id, mail.attempts + 1, error);
    return;
  }
  await asSystem("a mail was sent", (tx, now) =>
    tx.outboxMessage.updateMany({
      where: { id, state: "queued" },
      data: { state: "sent", sentAt: now, attempts: { increment: 1 }, lastError: null },
    }),
  );
}

/** Refused for good by the server (5xx for the address), or tried often enough: dead. Anything else: thrown, to be retried. */
async function noteFailure(id: string, attempts: number, error: unknown): Promise<void> {
  const reply = typeof error === "object" && error !== null ? Reflect.get(error, "responseCode") : undefined;
  const code = typeof error === "object" && error !== null ? Reflect.get(error, "code") : undefined;
  const dead = (typeof reply === "number" && reply >= 500 && code === "EENVELOPE") || attempts >= ATTEMPTS;
  // The server's words repeat the address: only its codes are kept.
  const lastError = [code, reply].filter(Boolean).join(" ") || (error instanceof Error ? error.name : "unknown");
  await asSystem("a mail was not taken", (tx) =>
    tx.outboxMessage.update({
      where: { id },
      data: { attempts, lastError, ...(dead ? { state: "dead" as const } : {}) },
    }),
  );
  log.warn({ mail: id, attempts, lastError, dead }, "mail not sent");
  if (!dead) throw error;
}

/** Gives back the connections to the mail server. */
export function closeMail(): void {
  transport?.close();
}

/** A row of the outbox as its renderer takes it. */
export function renderable(row: OutboxRow): MailToRender {
  const language = row.language === "en" || row.language === "ru" ? row.language : "az";
  return { template: row.template, language, data: withOpenLink(row.data as Json, row.idempotencyKey) };
}
