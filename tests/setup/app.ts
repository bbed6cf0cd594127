import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { inject } from "vitest";
import { freePort } from "../../scripts/database/cluster.mjs";
import { inRoot } from "../../scripts/root.mjs";
import { cloneTemplate, dropDatabase, type TestDatabase } from "./cluster-databases";
import { TEST_SECRET } from "./test-secret";
import { type Defence, weakenedBuild } from "./weakened-build";

export type StartedApp = {
  address: string;
  database: TestDatabase;
  dataDir: string;
  /** The process itself, for drills that kill it. */
  process: ChildProcess;
  /** What it has printed. */
  output: () => string;
  /** Starts it again on the same database, files and port, after it was stopped or killed. */
  restart: () => Promise<void>;
  /** Ctrl-C; resolves with the milliseconds it took. The database stays. */
  halt: () => Promise<number>;
  /** Stops it and removes everything it had. */
  stop: () => Promise<void>;
};

/**
 * Starts the portal as people do, with the built code, on a port and a database of its own.
 * @param options `data`: with the demonstration data, or empty; `without`: defences taken out of the built code, for
 *   showing that a drill notices when they are gone
 */
export async function startApp(
  options: { data?: "seeded" | "empty"; env?: Record<string, string>; without?: readonly Defence[] } = {},
): Promise<StartedApp> {
  const server = inject("testServer");
  const seeded = options.data !== "empty";
  const database = await cloneTemplate(server, seeded ? inject("seededTemplate") : inject("emptyTemplate"));
  const dataDir = path.resolve(process.env.DATA_DIR ?? ".data", "test/apps", database.name);
  fs.mkdirSync(dataDir, { recursive: true });
  const files = inject("seededFiles");
  if (seeded && fs.existsSync(files)) fs.cpSync(files, path.join(dataDir, "files"), { recursive: true });
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const env = {
    ...process.env,
    NODE_ENV: "production" as const,
    APP_ENV: "demonstration",
    APP_URL: address,
    PORT: String(port),
    DATA_DIR: dataDir,
    DATABASE_URL: database.databaseUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    SECRET: TEST_SECRET,
    DEMO: seeded ? "on" : "off",
    LOG_LEVEL: "warn",
    SMS_URL: "mailbox:",
    ...options.env,
  };
  let printed = "";
  const weakened = options.without && weakenedBuild(database.name, options.without);
  const program = weakened
    ? [inRoot("tests/setup/start-weakened.mjs"), weakened.module]
    : [inRoot("scripts/start.mjs")];
  const launch = () => {
    const child = spawn(process.execPath, program, { env, stdio: ["ignore", "pipe", "pipe"] });
    child.stdout.on("data", (chunk) => (printed += chunk));
    child.stderr.on("data", (chunk) => (printed += chunk));
    return child;
  };
  const asked = new WeakSet<ChildProcess>();
  const app: StartedApp = {
    address,
    database,
    dataDir,
    process: launch(),
    output: () => printed,
    restart: async () => {
      app.process = launch();
      await ready(app);
    },
    halt: () => {
      asked.add(app.process);
      return halted(app.process);
    },
    stop: async () => {
      const { exitCode: code, signalCode: signal } = app.process;
      // Drills kill with SIGKILL; whatever else ends the portal by itself is a fault, and what it said tells which.
      const died = !asked.has(app.process) && (code !== null || (signal !== null && signal !== "SIGKILL"));
      await halted(app.process);
      await dropDatabase(server, database.name);
      fs.rmSync(dataDir, { recursive: true, force: true });
      if (weakened) fs.rmSync(weakened.folder, { recursive: true, force: true });
      if (died) throw new Error(`the portal ended by itself (${signal ?? code}):\n${printed}`);
    },
  };
  await ready(app);
  return app;
}

async function ready(app: StartedApp): Promise<void> {
  for (const from = Date.now(); Date.now() - from < 120_000; await pause(100)) {
    const answer = await fetch(`${app.address}/readyz`).catch(() => null);
    if (answer?.ok) return;
    if (app.process.exitCode !== null) break;
  }
  throw new Error(`the portal did not start:\n${app.output()}`);
}

async function halted(child: ChildProcess): Promise<number> {
  const from = Date.now();
  if (child.exitCode === null && child.signalCode === null) {
    const left = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGINT");
    await left;
  }
  return Date.now() - from;
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
