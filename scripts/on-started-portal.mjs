// What the commands share that look at a portal's database or tidy it: they bring nothing into being.
import { root } from "./root.mjs";
import { say, step } from "./say.mjs";
import { loadSettings } from "./settings.mjs";
import { installPackages } from "./steps/install.mjs";

/** What to do instead, and what the command ends with then. */
const NOT_YET = 2;
const INSTEAD = {
  empty: "There is no portal on this database yet, so there is nothing to look at. Start it once: npm start",
  earlier: "The database is of an earlier release. Start the portal once, which brings it up to date: npm start",
};

/**
 * Runs `work` with the built code, on the database of the environment or the embedded one, and ends the connections. Where
 * no portal was ever started on it, says so in one line and ends the command with 2.
 * @param {(portal: any) => Promise<void>} work
 */
export async function onStartedPortal(work) {
  process.chdir(root);
  const settings = loadSettings();
  process.env.NODE_ENV = "production";
  await step("packages installed", installPackages);
  // Only now: these need the packages.
  const { hasDatabase, whatIsMissing } = await import("./database/started-once.mjs");
  const { openDatabase } = await import("./database/local-database.mjs");
  if (!hasDatabase(settings.dataDir)) return notYet("empty");
  const database = await openDatabase(settings.dataDir);
  try {
    const missing = await whatIsMissing(database.ownerUrl);
    if (missing) return notYet(missing);
    const { generateClient } = await import("./steps/generate-client.mjs");
    const { build } = await import("./steps/build.mjs");
    const { loadBuilt } = await import("./load-portal.mjs");
    await step("database client generated", generateClient);
    await step("portal built", build);
    const portal = await loadBuilt();
    try {
      await work(portal);
    } finally {
      await portal.closeDatabase();
    }
  } catch (error) {
    if (/** @type {Error} */ (error)?.name !== "EnvironmentFault") throw error;
    say(/** @type {Error} */ (error).message);
    process.exitCode = 1;
  } finally {
    await database.stop();
  }
}

/** @param {keyof typeof INSTEAD} missing */
function notYet(missing) {
  say(INSTEAD[missing]);
  process.exitCode = NOT_YET;
}
