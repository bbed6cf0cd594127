// `npm run seed -- --applications 200000`: demonstration data into the database of the environment, or the embedded one.
import { parseArgs } from "node:util";
import { openDatabase } from "./database/local-database.mjs";
import { prepareDatabase } from "./database/prepare.mjs";
import { loadBuilt } from "./load-portal.mjs";
import { root } from "./root.mjs";
import { say, step } from "./say.mjs";
import { loadSettings } from "./settings.mjs";
import { build } from "./steps/build.mjs";
import { generateClient } from "./steps/generate-client.mjs";
import { installPackages } from "./steps/install.mjs";

process.chdir(root);
const { values } = parseArgs({ options: { applications: { type: "string" } } });
const applications = values.applications === undefined ? undefined : Number(values.applications);
if (applications !== undefined && !(Number.isInteger(applications) && applications > 0)) {
  say("--applications takes a whole number above zero");
  process.exit(1);
}
const settings = loadSettings();
if (settings.production) {
  say("Demonstration data are never loaded in production.");
  process.exit(1);
}
process.env.NODE_ENV = "production";
await step("packages installed", installPackages);
const database = await openDatabase(settings.dataDir);
try {
  await step("database migrated", () => prepareDatabase(database, say));
  await step("database client generated", generateClient);
  await step("portal built", build);
  const portal = await loadBuilt();
  await step("demonstration data loaded", () => portal.seed({ applications, say }));
  await portal.closeDatabase();
} finally {
  await database.stop();
}
