import { Logger, parseCronItems, run, type TaskList } from "graphile-worker";
import pg from "pg";
import { freeDeadWorkersJobs, holdWorkerLock } from "~/platform/dead-workers.server";
import { env } from "~/platform/env.server";
import { log } from "~/platform/log.server";

export const FREE_JOBS = "free_dead_workers_jobs";

/** What a job does with its payload. Throwing means: again later. */
export type Task = (payload: unknown) => Promise<void>;

const logger = new Logger(() => (level, message) => {
  // Its messages name tasks and ids only; a failed task has been logged by its wrapper.
  if (level === "error" || level === "warning") log.warn({ from: "worker" }, message.split("\n")[0]);
});

/**
 * Starts to take jobs. The queue's tables belong to the owner, so this connection is the owner's; what tasks read
 * and write goes through asSystem with the application's role.
 * @param everyMinute names of the tasks that run each minute, once among all processes
 * @returns a function that stops taking jobs and waits for those under way
 */
export async function startWorker(tasks: Record<string, Task>, everyMinute: string[]): Promise<() => Promise<void>> {
  const pool = new pg.Pool({
    connectionString: env.DATABASE_OWNER_URL,
    max: 6,
    keepAlive: true,
    application_name: "korpu worker",
    options: "-c timezone=UTC",
  });
  const lost = (error: unknown) => log.warn({ err: error }, "worker connection lost");
  pool.on("error", lost);
  pool.on("connect", (client) => client.on("error", lost));
  const lock = await holdWorkerLock(pool);
  const all = { ...tasks, [FREE_JOBS]: () => freeDeadWorkersJobs(pool) };
  const runner = await run({
    pgPool: pool,
    logger,
    concurrency: 2,
    pollInterval: 2_000,
    noHandleSignals: true, // the process stops it in order, after the requests
    taskList: wrapped(all),
    parsedCronItems: parseCronItems(
      [...everyMinute, FREE_JOBS].map((task) => ({ task, match: "* * * * *", options: { backfillPeriod: 0 } })),
    ),
    events: lock.events,
  });
  await freeDeadWorkersJobs(pool);
  return async () => {
    await runner.stop();
    await lock.release();
    await pool.end();
  };
}

function wrapped(tasks: Record<string, Task>): TaskList {
  const list: TaskList = {};
  for (const [name, task] of Object.entries(tasks)) {
    list[name] = async (payload, { job }) => {
      try {
        await task(payload);
      } catch (error) {
        log.error({ job: job.id, task: name, attempt: job.attempts, err: error }, "job failed");
        // The queue keeps the message of what a task throws: it must not carry anybody's data.
        throw new Error(`${name} failed`);
      }
    };
  }
  return list;
}
