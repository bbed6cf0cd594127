import { createHash } from "node:crypto";
import type { Tx } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { enqueueJob } from "~/platform/jobs.server";
import type { Json } from "~/platform/json";
import { withSealedLink } from "~/platform/sealed-link.server";
import { sortableId } from "~/platform/sortable-id";

export const SEND_MAIL = "send_mail";

export type OutgoingMail = {
  template: string;
  language: "az" | "en" | "ru";
  to: string;
  personId?: string;
  applicationId?: string;
  data: Json;
  /** The same cause gives the same key: it is never mailed twice. */
  key: string;
  /** Portal time before which it stays here. */
  sendAfter?: Date;
};

/** Writes a mail to the outbox, and the job that sends it, in the transaction of its cause. */
export async function enqueueMail(tx: Tx, now: Date, mail: OutgoingMail): Promise<void> {
  const { template, language, to, personId, applicationId, data, key, sendAfter = now } = mail;
  // Its number is given here: whoever causes a mail to somebody else may write the row, and may not read it back.
  const id = sortableId();
  const written = await tx.outboxMessage.createMany({
    data: {
      id,
      idempotencyKey: key,
      template,
      language,
      toAddress: to,
      personId,
      applicationId,
      data: withSealedLink(data, key) ?? {},
      messageId: messageIdOf(key),
      createdAt: now,
      sendAfter,
    },
    skipDuplicates: true,
  });
  // A mail for later is found by the clock's tick, so that it follows the portal's time.
  if (written.count > 0 && sendAfter <= now) await enqueueSending(tx, id);
}

/** The job that sends one row; while one waits, another changes nothing. */
export function enqueueSending(tx: Tx, id: string): Promise<void> {
  return enqueueJob(tx, SEND_MAIL, { id }, { key: `mail:${id}` });
}

/** Enqueues every mail whose time has come and that no job waits for. @returns how many */
export async function enqueueDueMails(tx: Tx, now: Date): Promise<number> {
  const due = await tx.outboxMessage.findMany({
    where: { state: "queued", sendAfter: { lte: now } },
    select: { id: true },
    orderBy: { sendAfter: "asc" },
    take: 500,
  });
  for (const { id } of due) await enqueueSending(tx, id);
  return due.length;
}

/** Made of the key, so that it is the same on every try and in every copy of the row. */
function messageIdOf(key: string): string {
  const local = createHash("sha256").update(key).digest("base64url").slice(0, 32);
  return `<${local}@${new URL(env.appUrl).hostname}>`;
}
