import type { Tx } from "~/platform/db.server";

/** Lets those who change which reasons are offered wait for each other: how many there are is counted before the write. */
export async function lockReasons(tx: Tx): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('decision_reason'))`;
}
