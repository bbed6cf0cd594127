import { asSystem } from "~/platform/db.server";
import { openedText } from "~/platform/text-outbox.server";

/** The text messages written to somebody, the oldest first. */
export async function textsTo(personId: string) {
  const rows = await asSystem("test", (tx) => tx.textMessage.findMany({ where: { personId }, orderBy: { id: "asc" } }));
  return rows.map((row) => ({ state: row.state, ...openedText(row) }));
}

/** The code in the last message written to somebody. @throws when there is none */
export async function lastCodeTo(personId: string): Promise<string> {
  const code: unknown = Reflect.get(Object((await textsTo(personId)).at(-1)?.data), "code");
  if (typeof code !== "string") throw new Error("no code was sent");
  return code;
}
