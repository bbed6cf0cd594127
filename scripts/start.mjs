// `npm start`: from a fresh clone to a portal that serves. `npm run dev` is the same with reload.
import process from "node:process";
import { root } from "./root.mjs";
import { say, step } from "./say.mjs";
import { installPackages } from "./steps/install.mjs";

process.chdir(root);
// Signals before there is anything to stop end the process at once, as they should.
await step("packages installed", installPackages);
const { runPortal } = await import("./run-portal.mjs");
await runPortal({ development: process.argv.includes("--dev") }).catch((error) => {
  const known = error?.name === "EnvironmentFault" || error?.expected;
  say(known ? error.message : String(error?.stack ?? error));
  process.exit(1);
});
