// A PostgreSQL cluster of our own in a folder: made when missing, adopted when it runs already.
import crypto from "node:crypto";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import { binaries } from "./binaries.mjs";
import { takeLease } from "./lease.mjs";
import { pause, postmaster, stopPostmaster } from "./postmaster.mjs";
import { launch, privilegePlan } from "./privileges.mjs";
import { underLock } from "./start-lock.mjs";
import { SUPERUSER } from "./superuser.mjs";

const PATIENCE = 60_000;

/**
 * @typedef {object} Cluster
 * @property {number} port
 * @property {number} pid
 * @property {string} password of the superuser; the two roles of the portal derive theirs from it
 * @property {() => Promise<void>} stop leaves the cluster, and stops it unless somebody else uses it
 */

/**
 * Starts the cluster of this folder, or joins the one that runs (also one left behind by a killed process).
 * @param {string} dataDir
 * @param {Record<string, string>} [settings] of the server, should it have to be started
 * @returns {Promise<Cluster>}
 */
export async function ensureCluster(dataDir, settings = {}) {
  fs.mkdirSync(path.dirname(dataDir), { recursive: true });
  return underLock(`${dataDir}.lock`, async () => {
    const running = postmaster(dataDir);
    const { pid, port } = running ? await whenReady(dataDir) : await startServer(dataDir, settings);
    const password = fs.readFileSync(`${dataDir}.secret`, "utf8").trim();
    const lease = await takeLease({ port, password });
    const stop = () =>
      underLock(`${dataDir}.lock`, async () => {
        if (await lease.endsUse()) await stopPostmaster(pid);
      });
    return { pid, port, password, stop };
  });
}

/** @param {string} dataDir @param {Record<string, string>} settings */
async function startServer(dataDir, settings) {
  const bin = await binaries();
  const plan = privilegePlan(bin.postgres, dataDir);
  if (!fs.existsSync(path.join(dataDir, "PG_VERSION"))) await initialise(bin.initdb, plan, dataDir);
  const port = await freePort();
  for (const from = Date.now(); ; await pause(250)) {
    const said = await tryToStart(bin.postgres, plan, dataDir, port, settings);
    if (said === null) return whenReady(dataDir);
    // After kill -9 the orphaned backends hold the shared memory for a moment, and PostgreSQL refuses until they are gone.
    if (!/still in use|lock file/.test(said) || Date.now() - from > PATIENCE / 2) {
      throw new Error(`PostgreSQL did not start:\n${said}`);
    }
  }
}

/** @returns {Promise<string | null>} null once it is ready, else what it said before it left */
async function tryToStart(
  /** @type {string} */ postgres,
  /** @type {import("./privileges.mjs").Plan} */ plan,
  /** @type {string} */ dataDir,
  /** @type {number} */ port,
  /** @type {Record<string, string>} */ more,
) {
  const logFile = `${dataDir}.log`;
  const output = fs.openSync(logFile, "a", 0o600);
  const mark = fs.fstatSync(output).size;
  const args = ["-D", dataDir, "-p", String(port)];
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    timezone: "UTC",
    log_timezone: "UTC",
    max_connections: "120",
    // Parameters hold personal data: they never go into the log.
    log_parameter_max_length: "0",
    log_parameter_max_length_on_error: "0",
    ...more,
  };
  for (const [name, value] of Object.entries(settings)) args.push("-c", `${name}=${value}`);
  // Detached: a Ctrl-C at the terminal reaches the portal only, which stops PostgreSQL last.
  const child = launch(plan, postgres, args, { stdio: ["ignore", output, output], detached: true });
  child.unref();
  fs.closeSync(output);
  let left = false;
  child.on("exit", () => (left = true));
  child.on("error", () => (left = true));
  for (const from = Date.now(); !left; await pause(20)) {
    if (postmaster(dataDir)?.ready) return null;
    if (Date.now() - from > PATIENCE) throw new Error(`PostgreSQL is not ready after 60 s; see ${logFile}`);
  }
  return fs.readFileSync(logFile).subarray(mark).toString("utf8");
}

/** @param {string} dataDir */
async function whenReady(dataDir) {
  for (const from = Date.now(); ; await pause(20)) {
    const found = postmaster(dataDir);
    if (found?.ready) return found;
    if (Date.now() - from > PATIENCE) throw new Error("PostgreSQL has been starting or recovering for over 60 s");
  }
}

/** @param {string} initdb @param {import("./privileges.mjs").Plan} plan @param {string} dataDir */
async function initialise(initdb, plan, dataDir) {
  fs.rmSync(dataDir, { recursive: true, force: true });
  fs.mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const password = crypto.randomBytes(24).toString("hex");
  fs.writeFileSync(`${dataDir}.secret`, `${password}\n`, { mode: 0o600 });
  const passwordFile = `${dataDir}.password`;
  fs.writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (plan.kind === "drop") for (const file of [dataDir, passwordFile]) fs.chownSync(file, plan.uid, plan.gid);
  const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  const args = [
    "-D",
    dataDir,
    "-U",
    SUPERUSER,
    "--auth=scram-sha-256",
    `--pwfile=${passwordFile}`,
    "--no-instructions",
  ];
  try {
    await new Promise((resolve, reject) => {
      const child = launch(plan, initdb, [...args, ...locale], { stdio: ["ignore", "pipe", "pipe"] });
      let said = "";
      child.stdout?.on("data", (chunk) => (said += chunk));
      child.stderr?.on("data", (chunk) => (said += chunk));
      child.on("error", reject);
      child.on("close", (code) => (code === 0 ? resolve(undefined) : reject(new Error(`initdb failed\n${said}`))));
    });
  } finally {
    fs.rmSync(passwordFile, { force: true });
  }
}

/** @returns {Promise<number>} */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = /** @type {import("node:net").AddressInfo} */ (probe.address());
      probe.close(() => resolve(port));
    });
  });
}
