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
  const stop = onStop();
  try {
    const database = await step("database started", () => openDatabase(settings.dataDir));
    stop.last(database.stop);
    await step("database migrated", () => prepareDatabase(database, say));
    await step("database client generated", generateClient);
    if (!development) await step("portal built", build);
    const portal = await (development ? loadForDevelopment(stop.first) : loadBuilt());
    stop.first(portal.closeDatabase);
    if (!settings.production && process.env.DEMO !== "off" && (await portal.isEmpty())) {
      await step("demonstration data loaded", () => portal.seed({ say }));
    }
    const running = await portal.startPortal(portal.development);
    stop.first(running.stop);
    printWelcome(running);
  } catch (error) {
    await stop.now();
    throw error;
  }
}
