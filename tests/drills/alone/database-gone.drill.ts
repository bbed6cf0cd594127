import pg from "pg";
import { expect, inject, test } from "vitest";
import { superuserUrl } from "../../../scripts/database/superuser.mjs";
import { startApp } from "../../setup/app";

test("A database that is gone means 503 with Retry-After and a living process, and all is well when it is back", async () => {
  const app = await startApp({ data: "empty" });
  const client = new pg.Client({ connectionString: superuserUrl(inject("testServer")) });
  await client.connect();
  const ask = async (path: string) => {
    const { status, headers } = await fetch(`${app.address}${path}`);
    return { status, retry: headers.get("retry-after") };
  };
  try {
    expect(await ask("/dev/clock")).toEqual({ status: 200, retry: null });

    await client.query(`alter database "${app.database.name}" allow_connections false`);
    await client.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1", [
      app.database.name,
    ]);
    // The answers of several requests: those that find a dead connection in the pool, and those that find none.
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask("/dev/clock")));
    expect(answers.filter(({ status, retry }) => status !== 503 || retry === null)).toEqual([]);
    expect((await ask("/readyz")).status).toBe(503);
    expect((await ask("/healthz")).status).toBe(200);

    await client.query(`alter database "${app.database.name}" allow_connections true`);
    const from = Date.now();
    while ((await ask("/readyz")).status !== 200 && Date.now() - from < 15_000)
      await new Promise((r) => setTimeout(r, 200));
    expect((await ask("/dev/clock")).status).toBe(200);
    expect(Date.now() - from).toBeLessThan(15_000);
  } finally {
    await client.query(`alter database "${app.database.name}" allow_connections true`);
    await client.end();
    await app.stop();
  }
});
