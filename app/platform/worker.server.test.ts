import pg from "pg";
import { expect, test } from "vitest";
import { asSystem } from "~/platform/db.server";
import { freeDeadWorkersJobs } from "~/platform/dead-workers.server";
import { enqueueJob } from "~/platform/jobs.server";
import { startWorker } from "~/platform/worker.server";

const owner = () => new pg.Pool({ connectionString: process.env.DATABASE_OWNER_URL, max: 2 });

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const from = Date.now(); Date.now() - from < 10_000; ) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("did not come true within ten seconds");
}

test("A job is done after its transaction, and with nothing of it when that is rolled back", async () => {
  const done: unknown[] = [];
  const stop = await startWorker({ note: async (payload) => void done.push(payload) }, []);
  const failing = asSystem("a test", async (tx) => {
    await enqueueJob(tx, "note", { which: "rolled back" });
    throw new Error("afterwards");
  });
  await expect(failing).rejects.toThrow("afterwards");
  await asSystem("a test", (tx) => enqueueJob(tx, "note", { which: "kept" }));
  await until(() => done.length > 0);
  await stop();
  expect(done).toEqual([{ which: "kept" }]);
});

test("A job that fails is kept for another try, without the words of the error", async () => {
  const stop = await startWorker(
    {
      fail: async () => {
        throw new Error("about a@example.com");
      },
    },
    [],
  );
  await asSystem("a test", (tx) => enqueueJob(tx, "fail", {}, { key: "failing" }));
  const pool = owner();
  const job = async () =>
    (await pool.query("select attempts, last_error, locked_at from graphile_worker.jobs where key = 'failing'"))
      .rows[0];
  await until(async () => (await job())?.last_error !== null);
  await stop();
  const kept = await job();
  await pool.end();
  expect(kept).toMatchObject({ attempts: 1, locked_at: null });
  expect(kept.last_error).toContain("fail failed");
  expect(kept.last_error).not.toContain("example.com");
});

test("The job of a dead worker is freed, that of a living one is not", async () => {
  const pool = owner();
  const holder = await pool.connect();
  await holder.query("select pg_advisory_lock(hashtextextended('korpu worker ' || $1, 0))", ["living"]);
  for (const worker of ["living", "dead"]) {
    await asSystem("a test", (tx) => enqueueJob(tx, "slow", { worker }, { key: worker }));
    await pool.query(
      `update graphile_worker._private_jobs set locked_by = $1, locked_at = now() - interval '1 minute' where key = $1`,
      [worker],
    );
  }
  await freeDeadWorkersJobs(pool);
  const { rows } = await pool.query(
    "select key, locked_by from graphile_worker.jobs where key in ('living', 'dead') order by key",
  );
  holder.release(true);
  await pool.end();
  expect(rows).toEqual([
    { key: "dead", locked_by: null },
    { key: "living", locked_by: "living" },
  ]);
});
