#!/usr/bin/env node
// A stand-in for Prisma's `schema-engine` executable, for machines on which
// that binary cannot be downloaded. It speaks the binary's protocol (JSON-RPC,
// one message a line, on stdin/stdout) and answers with Prisma's own engine
// compiled to WebAssembly (@prisma/schema-engine-wasm, same commit as the CLI).
//   PRISMA_SCHEMA_ENGINE_BINARY=scripts/schema-engine.mjs npx prisma migrate …
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import readline from "node:readline";

const require = createRequire(import.meta.url);
const argv = process.argv.slice(2);
const opt = { datamodels: [], datasource: null };
const rest = [];
for (let i = 0; i < argv.length; i++) {
  const a = argv[i];
  if (a === "--datamodels" || a === "-d") opt.datamodels.push(argv[++i]);
  else if (a === "--datasource") opt.datasource = JSON.parse(argv[++i]);
  else if (a === "--extension-types" || a === "--enabled-preview-features") i++;
  else rest.push(a);
}
const enginePkg = require.resolve("@prisma/schema-engine-wasm");
if (rest[0] === "--version" || rest[0] === "-V") {
  const { version } = JSON.parse(fs.readFileSync(path.join(path.dirname(enginePkg), "package.json"), "utf8"));
  console.log(`schema-engine-cli ${version.split(".").pop()}`);
  process.exit(0);
}
const log = (level, message, extra = {}) =>
  process.stderr.write(
    `${JSON.stringify({
      timestamp: new Date().toISOString(),
      level,
      fields: { message, ...extra },
      target: "schema_engine::logger",
    })}\n`,
  );
log("INFO", "Starting schema engine (wasm)"); // the CLI skips the first line

const { bindMigrationAwareSqlAdapterFactory } = await import("@prisma/driver-adapter-utils");
const { admin, ConnectionFactory, configOf, quote } = await import("./schema-engine-connection.mjs");

const P_CODES = {
  "28P01": "P1000",
  28000: "P1010",
  "3D000": "P1003",
  ECONNREFUSED: "P1001",
  ENOTFOUND: "P1001",
  ETIMEDOUT: "P1002",
};
function userError(e, url) {
  let where = "";
  try {
    const u = new URL(url);
    where = ` (${u.hostname}:${u.port || 5432}${u.pathname})`;
  } catch {}
  const code = P_CODES[e.code] ?? (/^P\d{4}$/.test(e.code ?? "") ? e.code : undefined);
  return { code, message: `${e.message || e.code}${where}` };
}

// ---- `cli can-connect-to-database | create-database | drop-database` ----------
if (rest[0] === "cli") {
  const url = opt.datasource?.url;
  try {
    const cfg = configOf(url);
    if (rest[1] === "can-connect-to-database") await admin(cfg, "SELECT 1");
    else if (rest[1] === "create-database")
      await admin({ pg: { ...cfg.pg, database: "postgres" } }, `CREATE DATABASE ${quote(cfg.pg.database)}`);
    else if (rest[1] === "drop-database")
      await admin({ pg: { ...cfg.pg, database: "postgres" } }, `DROP DATABASE ${quote(cfg.pg.database)} WITH (FORCE)`);
    log("INFO", "done");
    process.exit(0);
  } catch (e) {
    const u = userError(e, url);
    log("ERROR", u.message, { is_panic: false, ...(u.code ? { error_code: u.code } : {}) });
    process.exit(1);
  }
}

// ---- the engine ----------------------------------------------------------------
let panic = "";
globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (m) => (panic = m) };
// A panic surfaces in a microtask, not in the call's promise.
process.on("uncaughtException", (e) => {
  log("ERROR", panic || String(e?.stack ?? e), { is_panic: true });
  process.exitCode = 101;
  void closeAll().finally(() => process.exit(101));
  setTimeout(() => process.exit(101), 2000).unref();
});
const bg = await import("@prisma/schema-engine-wasm/schema_engine_bg");
const wasmBytes = fs.readFileSync(path.join(path.dirname(enginePkg), "schema_engine_bg.wasm"));
const { instance } = await WebAssembly.instantiate(wasmBytes, { "./schema_engine_bg.js": bg });
bg.__wbg_set_wasm(instance.exports);
instance.exports.__wbindgen_start();

const factories = new Set();
async function newEngine(url) {
  // Some requests need no URL, yet the engine wants a factory.
  const factory = new ConnectionFactory(url ?? "postgresql://none@127.0.0.1:1/none", opt.datasource?.shadowDatabaseUrl);
  factories.add(factory);
  const datamodels = opt.datamodels.length ? opt.datamodels.map((p) => [p, fs.readFileSync(p, "utf8")]) : undefined;
  return bg.SchemaEngine.new({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(factory));
}
let main;
const engine = () => (main ??= newEngine(opt.datasource?.url));
const closeAll = () => Promise.all([...factories].map((f) => f.closeAll()));

/**
 * The wasm build can replay a migration history in a shadow database only while it diagnoses
 * or diffs; `evaluateDataLoss` and `createMigration` find the result in the engine's cache or
 * fail ("PostgreSQL shadow DB must be provided through an external factory"). Fill the cache.
 */
async function warmed(p) {
  const e = await engine();
  if (p.migrationsList.migrationDirectories.length) {
    await e.diagnoseMigrationHistory({
      migrationsList: p.migrationsList,
      optInToShadowDatabase: true,
      filters: p.filters,
    });
  }
  return e;
}

const send = (m) => process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...m })}\n`);

const methods = {
  async createDatabase() {
    const cfg = configOf(opt.datasource.url);
    await admin({ pg: { ...cfg.pg, database: "postgres" } }, `CREATE DATABASE ${quote(cfg.pg.database)}`);
    return { databaseName: cfg.pg.database };
  },
  getDatabaseVersion: async (p) => (await engine()).version(p ?? undefined),
  evaluateDataLoss: async (p) => (await warmed(p)).evaluateDataLoss(p),
  createMigration: async (p) => (await warmed(p)).createMigration(p),
  async getDatabaseDescription() {
    return null;
  },
  async dbExecute(p) {
    const url = p.datasourceType?.tag === "url" ? p.datasourceType.url : undefined;
    await (await (url ? newEngine(url) : engine())).dbExecute(p);
    return null;
  },
  async diff(p) {
    const r = await (await engine()).diff(p);
    if (r.stdout != null) {
      send({ id: -1, method: "print", params: { content: r.stdout } });
      r.stdout = null;
    }
    return r;
  },
};

async function handle(req) {
  try {
    const m = methods[req.method];
    const result = m ? await m(req.params) : await (await engine())[req.method](req.params);
    send({ id: req.id, result: result ?? null });
  } catch (e) {
    const u = userError(e, opt.datasource?.url);
    const known = /^P\d{4}$/.test(e?.code ?? "");
    send({
      id: req.id,
      error: {
        code: 4466,
        message: "An error happened. Check the data field for details.",
        data: {
          is_panic: e instanceof WebAssembly.RuntimeError,
          message: known || e?.message ? String(e.message) : String(e),
          ...(u.code ? { error_code: u.code } : {}),
        },
      },
    });
    if (process.env.DEBUG_SCHEMA_ENGINE) log("WARN", String(e?.stack ?? e));
  }
}

let chain = Promise.resolve();
const rl = readline.createInterface({ input: process.stdin });
rl.on("line", (l) => {
  if (!l.trim()) return;
  const msg = JSON.parse(l);
  if (!msg.method) return; // the CLI's answer to our "print"
  chain = chain.then(() => handle(msg));
});
let leaving;
const bye = () => (leaving ??= quit());
const quit = async () => {
  await chain.catch(() => {});
  await closeAll();
  process.exit(0);
};
rl.on("close", bye);
process.on("SIGTERM", bye);
