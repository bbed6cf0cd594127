import type { Tx } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { enqueueJob } from "~/platform/jobs.server";
import type { Json } from "~/platform/json";
import { open, seal } from "~/platform/secret-box.server";
import { sortableId } from "~/platform/sortable-id";

export const SEND_TEXT = "send_text";

/** Whether text messages can be sent at all. Where they cannot, nothing that needs one is offered, and no row is written. */
export const textsAreOn = (): boolean => env.SMS_URL !== undefined;

export type OutgoingText = {
  template: string;
  language: "az" | "en" | "ru";
  /** E.164. */
  to: string;
  personId: string;
  data: Json;
  /** The same cause gives the same key: it is never sent twice. */
  key: string;
  /** Portal time from which it is of no use. */
  expiresAt: Date;
};

/**
 * Writes a text message to the outbox, and the job that sends it, in the transaction of its cause.
 * @throws where none can be sent: whoever asks has to see to that before
 */
export async function enqueueText(tx: Tx, now: Date, text: OutgoingText): Promise<void> {
  if (!textsAreOn()) throw new Error("there is no gateway for text messages");
  const { to, data, key, ...rest } = text;
  const id = sortableId();
  const written = await tx.textMessage.createMany({
    data: {
      ...rest,
      ...{ id, idempotencyKey: key, createdAt: now },
      toSealed: seal(to, textBoundTo("to", key)),
      dataSealed: seal(JSON.stringify(data), textBoundTo("data", key)),
    },
    skipDuplicates: true,
  });
  if (written.count > 0) await enqueueJob(tx, SEND_TEXT, { id }, { key: `text:${id}` });
}

type TextRow = { template: string; language: string; toSealed: Uint8Array; dataSealed: Uint8Array };

type OpenedText = Pick<OutgoingText, "template" | "language" | "to" | "data">;

/** A row of the outbox as it was given. @throws when it was moved or changed */
export function openedText(row: TextRow & { idempotencyKey: string }): OpenedText {
  const { template, language, toSealed, dataSealed, idempotencyKey: key } = row;
  return {
    template,
    language: language === "en" || language === "ru" ? language : "az",
    to: open(toSealed, textBoundTo("to", key)),
    data: JSON.parse(open(dataSealed, textBoundTo("data", key))) as Json,
  };
}

/** What keeps a sealed number or text with its message. */
export const textBoundTo = (what: "to" | "data", key: string) => `text_message.${what}:${key}`;
