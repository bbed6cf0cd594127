import { EventEmitter } from "node:events";
import type { WorkerEvents } from "graphile-worker";
import type pg from "pg";
import { log } from "~/platform/log.server";

// A killed worker's job stays locked for four hours. So every worker holds an advisory lock of its name for as long as
// its process lives, and whoever can take that lock knows that the worker is dead.
const KEY = "hashtextextended('korpu worker ' || $1, 0)";
const GRACE = "3 seconds"; // between a worker's making and its lock

/** Holds the locks of this process's workers on one connection. */
export async function holdWorkerLock(pool: pg.Pool): Promise<{ events: WorkerEvents; release: () => Promise<void> }> {
  const client = await pool.connect();
  client.on("error", (error) => log.warn({ err: error }, "worker lock lost"));
  const events: WorkerEvents = new EventEmitter();
  let taken: Promise<unknown> = Promise.resolve(); // one after the other: they share the connection
  events.on("worker:create", ({ worker }) => {
    taken = taken
      .then(() => client.query(`select pg_advisory_lock(${KEY})`, [worker.workerId]))
      .catch((error: unknown) => log.error({ err: error }, "worker lock not taken"));
  });
  const release = async () => {
    await taken;
    client.release(true); // ends the connection, and with it the locks
  };
  return { events, release };
}

/** Makes the jobs of workers that no longer live available again. */
export async function freeDeadWorkersJobs(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ worker: string }>(
    `select distinct locked_by as worker from graphile_worker._private_jobs where locked_at < now() - interval '${GRACE}'`,
  );
  const client = await pool.connect();
  try {
    for (const { worker } of rows) {
      await client.query("begin");
      const { rows: answer } = await client.query<{ dead: boolean }>(
        `select pg_try_advisory_xact_lock(${KEY}) as dead`,
        [worker],
      );
      if (answer[0]?.dead) {
        await client.query("select graphile_worker.force_unlock_workers(array[$1])", [worker]);
        log.warn({ worker }, "freed the jobs of a dead worker");
      }
      await client.query("commit");
    }
  } finally {
    client.release();
  }
}
