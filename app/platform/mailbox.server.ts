import { asSystem } from "~/platform/db.server";
import { renderable } from "~/platform/mail.server";
import { openedText } from "~/platform/text-outbox.server";

const SHOWN = {
  id: true,
  idempotencyKey: true,
  toAddress: true,
  template: true,
  language: true,
  data: true,
  sentAt: true,
} as const;

/** The mails that were sent, newest first, for the mailbox page of a demonstration. */
export async function listSentMails(to?: string) {
  const rows = await asSystem("the mailbox page", (tx) =>
    tx.outboxMessage.findMany({
      where: { state: "sent", toAddress: to },
      orderBy: [{ sentAt: "desc" }, { id: "desc" }],
      take: 100,
      select: SHOWN,
    }),
  );
  return rows.map((row) => ({ ...row, ...renderable(row) }));
}

export async function findSentMail(id: string) {
  const row = await asSystem("the mailbox page", (tx) =>
    tx.outboxMessage.findFirst({ where: { id: isUuid(id) ? id : undefined, state: "sent" }, select: SHOWN }),
  );
  return row && isUuid(id) ? { ...row, ...renderable(row) } : null;
}

/** The text messages that were sent, newest first, with their number. */
export async function listSentTexts() {
  const rows = await asSystem("the mailbox page", (tx) =>
    tx.textMessage.findMany({
      where: { state: "sent" },
      orderBy: [{ sentAt: "desc" }, { id: "desc" }],
      take: 50,
    }),
  );
  return rows.map((row) => ({ id: row.id, sentAt: row.sentAt, ...openedText(row) }));
}

const isUuid = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
