import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { setTimeout } from "node:timers/promises";
import pg from "pg";
import { expect, test } from "vitest";
import { startApp } from "../../setup/app";

const count = async (url: string, sql: string) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<{ n: number }>(sql)).rows[0]?.n;
  } finally {
    await client.end();
  }
};

/** Sends a form's head and waits until the portal has asked for its body: from then on the request is running. */
async function beginPost(address: string) {
  const body = "email=&password=";
  const headers = { "content-type": "application/x-www-form-urlencoded", "content-length": body.length };
  const sent = request(address, {
    method: "POST",
    headers: { ...headers, "sec-fetch-site": "same-origin", expect: "100-continue" },
  });
  sent.flushHeaders();
  await once(sent, "continue");
  return {
    finish: async () => {
      sent.end(body);
      const [answer] = (await once(sent, "response")) as [IncomingMessage];
      answer.resume();
      return answer;
    },
  };
}

test("Ctrl-C stops the portal within fifteen seconds and leaves no connection behind", async () => {
  const app = await startApp({ data: "empty" });
  try {
    expect(await app.halt()).toBeLessThan(15_000);
    expect(app.process.exitCode).toBe(0);
    const left =
      "select count(*)::int as n from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()";
    expect(await count(app.database.ownerUrl, left)).toBe(0);
  } finally {
    await app.stop();
  }
});

test("After kill -9 the portal starts again on the same data within ten seconds", async () => {
  const app = await startApp({ data: "empty" });
  try {
    app.process.kill("SIGKILL");
    await once(app.process, "exit");
    const from = Date.now();
    await app.restart();
    expect(Date.now() - from).toBeLessThan(10_000);
    expect((await fetch(`${app.address}/en`)).status).toBe(200);
  } finally {
    await app.stop();
  }
});

test("A request that is running when the portal is stopped gets its answer; a later one no connection", async () => {
  const app = await startApp({ data: "empty" });
  try {
    const running = await beginPost(`${app.address}/en/sign-in`);
    const stopped = app.halt();
    await setTimeout(300);
    expect((await running.finish()).statusCode).toBe(400);
    await stopped;
    await expect(fetch(`${app.address}/healthz`)).rejects.toThrow();
  } finally {
    await app.stop();
  }
});
