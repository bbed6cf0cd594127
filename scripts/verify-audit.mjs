// `npm run audit:verify`: follows the audit trail from its first line to its last, in the database of the environment or
// the embedded one, and names the first thing that is wrong. Ends with 1 where something is.
import { openDatabase } from "./database/local-database.mjs";
import { loadBuilt } from "./load-portal.mjs";
import { root } from "./root.mjs";
import { say, step } from "./say.mjs";
import { loadSettings } from "./settings.mjs";
import { build } from "./steps/build.mjs";
import { generateClient } from "./steps/generate-client.mjs";
import { installPackages } from "./steps/install.mjs";

/** What each fault means, for whoever runs the command. @type {Record<string, string>} */
const MEANS = {
  lineChanged: "is not as it was written, or its link is not",
  lineGone: "is in the chain, but was taken out of the trail",
  linkGone: "is missing: a link was taken out of the chain",
  lineLeftOut: "was never put into the chain, or was taken out of it",
  rewritten: "differs from the head that was kept outside of the database: the chain was written anew",
  cutOff: "and later places are missing, though a later head was kept outside of the database: the chain was cut off",
};

process.chdir(root);
const settings = loadSettings();
process.env.NODE_ENV = "production";
await step("packages installed", installPackages);
const database = await openDatabase(settings.dataDir);
try {
  await step("database client generated", generateClient);
  await step("portal built", build);
  const portal = await loadBuilt();
  const { checked, head, fault, unchained } = await portal.verifyAudit(async (/** @type {number} */ sound) =>
    say(`${sound} lines are sound so far`),
  );
  await portal.closeDatabase();
  say(`${checked} lines are sound${head ? `; the head is ${head}` : ""}`);
  if (unchained.count > 0) say(`${unchained.count} lines wait for their place, from line ${unchained.first} on`);
  if (fault) {
    const where = [fault.position && `place ${fault.position}`, fault.entryId && `line ${fault.entryId}`];
    say(`${where.filter(Boolean).join(", ")} ${MEANS[fault.kind]}`);
    process.exitCode = 1;
  }
} finally {
  await database.stop();
}
