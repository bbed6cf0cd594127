import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { asSystem } from "~/platform/db.server";
import { lookupHash } from "~/platform/secret-box.server";

/** So many tries in so many seconds, counted in the database: the same for all processes. */
export type RateLimit = { name: string; points: number; seconds: number };

type Statement = { text: string; values: unknown[] };

/** The limiter speaks to a pg client; this one is our own door to the database. */
const client = {
  async query({ text, values }: Statement) {
    const rows = await asSystem("limits", (tx) =>
      tx.$queryRawUnsafe<Record<string, unknown>[]>(text, ...values.map(exact)),
    );
    return { rows: rows.map(plain), rowCount: rows.length };
  },
};

// Milliseconds since 1970 do not fit an int4, and what comes back is reckoned with as a number.
const exact = (value: unknown) => (typeof value === "number" ? BigInt(Math.trunc(value)) : value);
const plain = (row: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, typeof value === "bigint" ? Number(value) : value]),
  );

const limiters = new Map<string, RateLimiterPostgres>();

function limiterOf({ name, points, seconds }: RateLimit): RateLimiterPostgres {
  const known = limiters.get(name);
  if (known) return known;
  const limiter = new RateLimiterPostgres({
    storeClient: client,
    storeType: "client",
    tableName: "rate_limit",
    tableCreated: true,
    clearExpiredByTimeout: false, // the worker's clock clears the table, see clearRateLimits
    keyPrefix: name,
    points,
    duration: seconds,
  });
  limiters.set(name, limiter);
  return limiter;
}

/** Whose tries they are is kept as a keyed fingerprint: the table holds no addresses. */
const keyOf = (whose: string) => lookupHash(whose, "rate-limit");

/**
 * Counts one try.
 * @returns null when it may go on, else the seconds to wait
 */
export async function countTry(limit: RateLimit, whose: string): Promise<number | null> {
  try {
    await limiterOf(limit).consume(keyOf(whose));
    return null;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw refusal;
  }
}

/** Forgets the tries, after one that was right. */
export async function forgetTries(limit: RateLimit, whose: string): Promise<void> {
  await limiterOf(limit).delete(keyOf(whose));
}

/** Takes one try back, where a right one must not count against others behind the same address. */
export async function takeBackTry(limit: RateLimit, whose: string): Promise<void> {
  await limiterOf(limit).reward(keyOf(whose), 1);
}

/** Deletes what has run out; the worker calls it now and then. @returns how many rows went */
export function clearRateLimits(): Promise<number> {
  return asSystem("limits", async (tx) => {
    const { count } = await tx.rateLimit.deleteMany({ where: { expire: { lt: BigInt(Date.now()) } } });
    return count;
  });
}
