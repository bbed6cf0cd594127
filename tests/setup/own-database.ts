// Runs before each file of the db project: a database of its own, and an environment that names it, before the first
// module of the portal is loaded.
import fs from "node:fs";
import path from "node:path";
import { afterAll, inject, vi } from "vitest";
import { cloneTemplate, dropDatabase } from "./cluster-databases";
import { TEST_SECRET } from "./test-secret";

// The worker is shared by many files (vitest.config.ts): what the portal's modules remember must not be.
vi.resetModules();
const inherited = (globalThis as { inheritedEnv?: NodeJS.ProcessEnv }).inheritedEnv ?? { ...process.env };
Object.assign(globalThis, { inheritedEnv: inherited });
for (const name of Object.keys(process.env)) if (!(name in inherited)) delete process.env[name];
Object.assign(process.env, inherited);

const server = inject("testServer");
const database = await cloneTemplate(server, inject("emptyTemplate"));
const dataDir = path.resolve(process.env.DATA_DIR ?? ".data", "test/files", database.name);

Object.assign(process.env, {
  NODE_ENV: "test",
  APP_ENV: "demonstration",
  APP_URL: "http://127.0.0.1:3000",
  DATABASE_URL: database.databaseUrl,
  DATABASE_OWNER_URL: database.ownerUrl,
  DATA_DIR: dataDir,
  SECRET: TEST_SECRET,
  WORKER: "off",
  LOG_LEVEL: "silent",
  SMTP_URL: "",
});

afterAll(async () => {
  const { closeDatabase } = await import("~/platform/db.server");
  await closeDatabase();
  await dropDatabase(server, database.name);
  fs.rmSync(dataDir, { recursive: true, force: true });
});
