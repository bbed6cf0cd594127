// `npm run db:reset`: everything in the database and every uploaded file is gone; the next start loads the
// demonstration data again.
import { emptyDatabase } from "./database/empty-database.mjs";
import { openDatabase } from "./database/local-database.mjs";
import { prepareDatabase } from "./database/prepare.mjs";
import { say, step } from "./say.mjs";
import { loadSettings } from "./settings.mjs";

const { dataDir, production } = loadSettings();
if (production) {
  say("The database of the service itself is not reset by a command.");
  process.exit(1);
}
const database = await openDatabase(dataDir);
try {
  await step("database emptied", () => emptyDatabase(database.ownerUrl, dataDir));
  await step("database migrated", () => prepareDatabase(database, say));
} finally {
  await database.stop();
}
