import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { superuserUrl } from "../../scripts/database/superuser.mjs";
import { inRoot } from "../../scripts/root.mjs";
import { cloneTemplate, dropDatabase, type TestDatabase } from "../setup/cluster-databases";
import { TEST_SECRET } from "../setup/test-secret";

const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "korpu-environment-"));
let database: TestDatabase;
beforeAll(async () => {
  database = await cloneTemplate(inject("testServer"), inject("emptyTemplate"));
});
afterAll(async () => {
  await dropDatabase(inject("testServer"), database.name);
  fs.rmSync(dataDir, { recursive: true });
});

/** Starts the portal, or another command, and waits until it leaves by itself; kills it when it does not. */
function start(env: Record<string, string>, script = "start"): Promise<{ code: number | null; said: string }> {
  const given = {
    DATABASE_URL: database.databaseUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    DATA_DIR: dataDir,
    PORT: "0",
  };
  const child = spawn(process.execPath, [inRoot(`scripts/${script}.mjs`)], {
    env: { ...process.env, NODE_ENV: "production", ...given, DEMO: "off", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  child.stdout.on("data", (chunk) => (said += chunk));
  child.stderr.on("data", (chunk) => (said += chunk));
  const patience = setTimeout(() => child.kill("SIGKILL"), 30_000);
  return new Promise((resolve) =>
    child.on("close", (code) => {
      clearTimeout(patience);
      resolve({ code, said });
    }),
  );
}

test("Production does not start on what a demonstration may have, and says each fault in a line", async () => {
  const { code, said } = await start({
    APP_ENV: "production",
    APP_URL: "http://korpu.example",
    SECRET: "a".repeat(40),
    SEALING_KEYS: `${"b".repeat(40)},${TEST_SECRET}`,
    DEMO: "on",
    SMTP_URL: "",
  });
  expect(code).toBe(1);
  const faults = said
    .split("\n")
    .filter((line) => /^ {2}[A-Z_]+: /.test(line))
    .map((line) => line.trim().split(":")[0]);
  expect(faults.sort()).toEqual(["APP_URL", "DEMO", "MAIL_FROM", "SEALING_KEYS", "SECRET", "SMTP_URL"]);
});

test("A fault names the setting and never its value", async () => {
  const { code, said } = await start({ DATABASE_POOL: "a-secret-value", SECRET: "too-short-secret" });
  expect(code).toBe(1);
  expect(said).toContain("DATABASE_POOL:");
  expect(said).toContain("SECRET:");
  expect(said).not.toContain("a-secret-value");
  expect(said).not.toContain("too-short-secret");
});

test("A superuser as the application's role is refused", async () => {
  const { code, said } = await start({
    DATABASE_URL: superuserUrl(inject("testServer"), database.name),
    SECRET: TEST_SECRET,
  });
  expect(code).toBe(1);
  expect(said).toContain("superuser");
});

test("A database that may lose what it acknowledged is refused", async () => {
  const alter = async (value: string) => {
    const client = new pg.Client({ connectionString: superuserUrl(inject("testServer")) });
    await client.connect();
    await client.query(`alter database "${database.name}" ${value}`);
    await client.end();
  };
  await alter("set synchronous_commit = off");
  const { code, said } = await start({ SECRET: TEST_SECRET });
  await alter("reset synchronous_commit");
  expect(code).toBe(1);
  expect(said).toContain("synchronous_commit = off");
});

test("A command that looks at a portal says what to do where none was started yet, makes nothing, and ends with 2", async () => {
  for (const script of ["plan-retention", "verify-audit", "rotate-keys"]) {
    const { code, said } = await start({ DATABASE_URL: "", DATABASE_OWNER_URL: "", SECRET: TEST_SECRET }, script);
    expect([code, said], script).toEqual([2, expect.stringContaining("Start it once: npm start")]);
    expect(fs.existsSync(path.join(dataDir, "postgres")), script).toBe(false);
  }
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query(
    "delete from _prisma_migrations where migration_name = (select max(migration_name) from _prisma_migrations)",
  );
  await owner.end();
  const { code, said } = await start({ SECRET: TEST_SECRET }, "plan-retention");
  expect([code, said]).toEqual([2, expect.stringContaining("of an earlier release")]);
});
