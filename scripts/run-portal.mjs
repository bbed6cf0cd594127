import { emptyDatabase } from "./database/empty-database.mjs";
import { isHalfLoaded, whileLoading } from "./database/half-loaded.mjs";
import { openDatabase } from "./database/local-database.mjs";
import { prepareDatabase } from "./database/prepare.mjs";
import { loadBuilt, loadForDevelopment } from "./load-portal.mjs";
import { printWelcome } from "./print-welcome.mjs";
import { say, step } from "./say.mjs";
import { loadSettings } from "./settings.mjs";
import { build } from "./steps/build.mjs";
import { generateClient } from "./steps/generate-client.mjs";
import { onStop } from "./stopping.mjs";

/**
 * Everything between installed packages and a portal that serves, each step only when it is needed.
 * @param {{ development: boolean }} how
 */
export async function runPortal({ development }) {
  const settings = loadSettings();
  process.env.NODE_ENV = development ? "development" : "production";
  // Prisma asks several things at once inside a transaction, and pg warns of it on every start; nothing a reader could mend.
  process.noDeprecation = !development;
  const stop = onStop();
  try {
    const database = await step("database started", () => openDatabase(settings.dataDir));
    stop.last(database.stop);
    await step("database migrated", () => prepareDatabase(database, say));
    await step("database client generated", generateClient);
    if (!development) await step("portal built", build);
    const load = () => (development ? loadForDevelopment(stop.first) : loadBuilt());
    const demonstration = !settings.production && process.env.DEMO !== "off";
    const portal = demonstration
      ? await whileLoading(database.ownerUrl, () => loadWithData(database, settings.dataDir, load, stop.first))
      : await loadWithoutPeople(load, stop.first);
    const running = await portal.startPortal(portal.development);
    stop.first(running.stop);
    printWelcome(running);
  } catch (error) {
    await stop.now();
    throw error;
  }
}

/**
 * Loads the portal, and the demonstration data where there are none. A start that was stopped half-way through them is
 * begun again; only in a database of our own, never in one that was given to us.
 */
async function loadWithData(database, dataDir, load, whenStopping) {
  if (database.embedded && (await isHalfLoaded(database.ownerUrl))) {
    say("an earlier start was stopped while it loaded the demonstration data: beginning again");
    await emptyDatabase(database.ownerUrl, dataDir);
    await prepareDatabase(database, say);
  }
  const portal = await load();
  whenStopping(portal.closeDatabase);
  if (await portal.isEmpty()) await step("demonstration data loaded", () => portal.seed({ say }));
  return portal;
}

/** Loads the portal, and whatever of its programmes, units and texts is not there yet; nobody and no call comes along. */
async function loadWithoutPeople(load, whenStopping) {
  const portal = await load();
  whenStopping(portal.closeDatabase);
  await step("programmes, units and texts installed", portal.installReferenceData);
  return portal;
}
