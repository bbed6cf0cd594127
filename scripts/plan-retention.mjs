// `npm run retention`: what the portal would erase by itself now and what it has told people of, by category, in the
// database of the environment or the embedded one. A dry run: it changes nothing.
import { openDatabase } from "./database/local-database.mjs";
import { loadBuilt } from "./load-portal.mjs";
import { root } from "./root.mjs";
import { say, step } from "./say.mjs";
import { loadSettings } from "./settings.mjs";
import { build } from "./steps/build.mjs";
import { generateClient } from "./steps/generate-client.mjs";
import { installPackages } from "./steps/install.mjs";

process.chdir(root);
const settings = loadSettings();
process.env.NODE_ENV = "production";
await step("packages installed", installPackages);
const database = await openDatabase(settings.dataDir);
try {
  await step("database client generated", generateClient);
  await step("portal built", build);
  const portal = await loadBuilt();
  for (const { category, months, ripe, told, next } of await portal.planRetention()) {
    const period = months === null ? "by itself" : `after ${months} months`;
    const notice = told === null ? "" : `, ${told} told${next ? `, the first goes on ${next.toISOString()}` : ""}`;
    say(`${category} (${period}): ${ripe} due${notice}`);
  }
  await portal.closeDatabase();
} finally {
  await database.stop();
}
