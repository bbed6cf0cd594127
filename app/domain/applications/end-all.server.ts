import { Conflict } from "~/domain/errors";
import { asSystem, type Tx } from "~/platform/db.server";

const BATCH = 200;

/**
 * Runs an ending of the clock over all rows that are due, one transaction each, until none is left. A row that someone
 * else moves in the same moment is theirs.
 * @returns how many rows were looked at
 */
export async function endAll(
  due: (tx: Tx, now: Date, take: number) => Promise<{ id: string }[]>,
  end: (id: string) => Promise<void>,
): Promise<number> {
  const seen = new Set<string>();
  for (;;) {
    const rows = await asSystem("clock", (tx, now) => due(tx, now, BATCH));
    const fresh = rows.filter((row) => !seen.has(row.id));
    for (const { id } of fresh) {
      seen.add(id);
      try {
        await end(id);
      } catch (error) {
        if (!(error instanceof Conflict)) throw error;
      }
    }
    if (fresh.length === 0) return seen.size;
  }
}
