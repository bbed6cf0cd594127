// `npm run db:reset`: everything in the database and every uploaded file is gone; the next start loads the
// demonstration data again.
import fs from "node:fs";
import path from "node:path";
import { openDatabase } from "./database/local-database.mjs";
import { prepareDatabase } from "./database/prepare.mjs";
import { withClient } from "./database/roles.mjs";
import { say, step } from "./say.mjs";
import { loadSettings } from "./settings.mjs";

const { dataDir, production } = loadSettings();
if (production) {
  say("The database of the service itself is not reset by a command.");
  process.exit(1);
}
const database = await openDatabase(dataDir);
try {
  await step("database emptied", () =>
    withClient(database.ownerUrl, (owner) =>
      owner.query("drop schema public cascade; create schema public; drop schema if exists graphile_worker cascade"),
    ),
  );
  fs.rmSync(path.join(dataDir, "files"), { recursive: true, force: true });
  await step("database migrated", () => prepareDatabase(database, say));
} finally {
  await database.stop();
}
