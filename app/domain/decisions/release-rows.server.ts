import type { ReleaseMemory } from "./carry-out-decision.server";
import { OUTCOME_NAMES, OUTCOMES } from "./outcomes";
import { releaseDecision } from "./release-decision.server";

type Row = { id: string; outcome: keyof typeof OUTCOMES };

/** Rows that do not touch each other and are carried out at the same moment, so that the database is kept busy. */
const AT_ONCE = 4;

/**
 * Carries out the rows of a packet, each in a transaction of its own, outcome by outcome and within it in the order given.
 * When one fails, none is begun any more, those already begun are awaited, and its error is thrown.
 */
export async function releaseRows(rows: readonly Row[]): Promise<void> {
  const memory: ReleaseMemory = { offers: new Map(), refusals: new Map() };
  for (const outcome of OUTCOME_NAMES) {
    const ids = rows.filter((row) => row.outcome === outcome).map(({ id }) => id);
    await sideBySide(ids, OUTCOMES[outcome].inTurn ? 1 : AT_ONCE, (id) => releaseDecision(id, memory));
  }
}

/**
 * Does the work for each, so many at a time, begun in the order given. The first goes ahead alone: what it reads for all
 * rows need not be read again by those that would otherwise begin beside it.
 */
async function sideBySide(ids: readonly string[], atOnce: number, work: (id: string) => Promise<void>): Promise<void> {
  const [first, ...left] = ids;
  if (first === undefined) return;
  await work(first);
  const worker = async () => {
    try {
      for (let id = left.shift(); id !== undefined; id = left.shift()) await work(id);
    } catch (error) {
      left.length = 0;
      throw error;
    }
  };
  const workers = await Promise.allSettled(Array.from({ length: Math.min(atOnce, left.length) }, worker));
  for (const ended of workers) if (ended.status === "rejected") throw ended.reason;
}
