// `npm run check`: types, lint, boundaries, dead code, architecture and generated docs; under a minute.
import { CHECKS } from "./checks.mjs";
import { root } from "./root.mjs";
import { say, step } from "./say.mjs";
import { loadSettings } from "./settings.mjs";
import { generateClient } from "./steps/generate-client.mjs";
import { installPackages } from "./steps/install.mjs";
import { runVitest } from "./steps/run-vitest.mjs";

process.chdir(root);
loadSettings();
await step("packages installed", installPackages);
await step("database client generated", generateClient);
let failed = 0;
for (const check of CHECKS) {
  await step(`${check.name} hold`, check.run).catch((error) => {
    failed += 1;
    say(`${check.name} do not hold\n${error.message}`);
  });
}
const { failed: stale, said } = await runVitest("architecture");
say(stale ? `architecture and generated docs do not hold\n${said}` : "architecture and generated docs hold");
process.exit(failed + stale ? 1 : 0);
