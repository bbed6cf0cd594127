// Fills in what a demonstration needs so that every command sees the same environment as the portal.
import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { inRoot, root } from "./root.mjs";

/**
 * Reads `.env`, resolves DATA_DIR and, outside production, makes and keeps SECRET.
 * Built code always runs with NODE_ENV=production; APP_ENV says whether it is the real service.
 * @returns {{ dataDir: string, production: boolean, host: string, port: number }}
 */
export function loadSettings() {
  if (fs.existsSync(inRoot(".env"))) process.loadEnvFile(inRoot(".env"));
  const dataDir = path.resolve(root, process.env.DATA_DIR || ".data");
  fs.mkdirSync(dataDir, { recursive: true });
  process.env.DATA_DIR = dataDir;
  process.env.APP_ENV ||= "demonstration";
  process.env.PORT ||= "3000";
  process.env.HOST ||= "127.0.0.1";
  const production = process.env.APP_ENV === "production";
  if (!production) process.env.SECRET ||= keptSecret(path.join(dataDir, "secret"));
  return { dataDir, production, host: process.env.HOST, port: Number(process.env.PORT) };
}

/** @param {string} file */
function keptSecret(file) {
  try {
    // "wx": of two commands that start at once, one makes the secret and the other reads it.
    fs.writeFileSync(file, `${crypto.randomBytes(32).toString("base64url")}\n`, { mode: 0o600, flag: "wx" });
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error;
  }
  return fs.readFileSync(file, "utf8").trim();
}
