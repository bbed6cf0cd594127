// `npm run drill -- NAME`: what takes longer than `npm test` may, before a release. Without a name it lists what there is.
import { root } from "./root.mjs";
import { say } from "./say.mjs";
import { loadSettings } from "./settings.mjs";
import { generateClient } from "./steps/generate-client.mjs";
import { installPackages } from "./steps/install.mjs";
import { runVitest } from "./steps/run-vitest.mjs";

/** @type {Record<string, { project: string, only: string[], env?: Record<string, string> }>} */
const DRILLS = {
  access: {
    project: "drills",
    only: ["tests/drills/foreign-identifiers.drill.ts"],
    env: { FOREIGN_REQUESTS: "20000" },
  },
  faults: { project: "faults", only: ["tests/faults/every-fault.drill.ts"] },
  seats: { project: "long-drills", only: ["tests/drills/long/seat-engine.drill.ts"] },
  release: { project: "long-drills", only: ["tests/drills/long/release-of-500.drill.ts"] },
};

const name = process.argv[2] ?? "";
const drill = DRILLS[name];
if (!drill) {
  say(`${name ? `no such drill: ${name}; ` : ""}there are ${Object.keys(DRILLS).join(", ")}`);
  process.exit(2);
}
process.chdir(root);
loadSettings();
await installPackages();
await generateClient();
const { passed, failed, slowest, said } = await runVitest(drill.project, { only: drill.only, env: drill.env });
if (said) process.stdout.write(`${said}\n`);
say(`${name}: ${passed} passed, ${failed} failed${slowest ? `; slowest: ${slowest}` : ""}`);
process.exitCode = failed > 0 ? 1 : 0;
