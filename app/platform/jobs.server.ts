import type { Tx } from "~/platform/db.server";
import type { Json } from "~/platform/json";

/**
 * Enqueues a job in the transaction that caused it: both happen or neither does. `runAt` is real time, not the
 * portal's. A `key` for which a job waits already changes nothing.
 */
export async function enqueueJob(
  tx: Tx,
  name: string,
  payload: Json,
  options: { runAt?: Date; key?: string } = {},
): Promise<void> {
  const { runAt = null, key = null } = options;
  await tx.$executeRaw`select enqueue_job(${name}, ${JSON.stringify(payload)}::json, ${runAt}::timestamptz, ${key})`;
}
