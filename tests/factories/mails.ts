import { asSystem } from "~/platform/db.server";
import type { Json } from "~/platform/json";
import { withOpenLink } from "~/platform/sealed-link.server";

type WrittenMail = { template: string; language: string; data: unknown };

/** The mails written to an address, the oldest first. */
export async function mailsTo(address: string): Promise<WrittenMail[]> {
  const rows = await asSystem("test", (tx) =>
    tx.outboxMessage.findMany({
      where: { toAddress: address },
      select: { template: true, language: true, data: true, idempotencyKey: true },
      orderBy: { id: "asc" },
    }),
  );
  return rows.map(({ idempotencyKey, ...mail }) => ({
    ...mail,
    data: withOpenLink(mail.data as Json, idempotencyKey),
  }));
}

/** The address a mail's button leads to. @throws when it has none */
export function pathIn(mail: WrittenMail | undefined): URL {
  const path: unknown = Reflect.get(Object(mail?.data), "path");
  if (typeof path !== "string") throw new Error("this mail leads nowhere");
  return new URL(path, "http://127.0.0.1:3000");
}
