import type { Tx } from "~/platform/db.server";
import type { Json } from "~/platform/json";

/**
 * Enqueues a job in the transaction that caused it: both happen or neither does. `afterSeconds` is real time, not the
 * portal's. A `key` for which a job waits already changes nothing.
 */
export async function enqueueJob(
  tx: Tx,
  name: string,
  payload: Json,
  options: { afterSeconds?: number; key?: string } = {},
): Promise<void> {
  const { afterSeconds = 0, key = null } = options;
  await tx.$executeRaw`
    select enqueue_job(${name}, ${JSON.stringify(payload)}::json, now() + make_interval(secs => ${afterSeconds}), ${key})`;
}
