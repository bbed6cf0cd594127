import type { Trilingual } from "~/domain/languages";
import { trilingualSchema } from "~/domain/trilingual-schema";
import type { Tx } from "~/platform/db.server";

/** The texts of reasons in the order of the list. */
export async function reasonsInWords(tx: Tx, keys: string[]): Promise<Trilingual[]> {
  if (keys.length === 0) return [];
  const rows = await tx.decisionReason.findMany({
    where: { key: { in: keys } },
    orderBy: { position: "asc" },
    select: { text: true },
  });
  return rows.map((row) => trilingualSchema.parse(row.text));
}
