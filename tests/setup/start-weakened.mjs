// Starts a build made by weakened-build.ts on a database that is ready, as scripts/run-portal.mjs starts the real one.
import process from "node:process";
import { pathToFileURL } from "node:url";
import { root } from "../../scripts/root.mjs";

process.chdir(root);
process.env.NODE_ENV = "production";
const { startPortal } = await import(pathToFileURL(process.argv[2] ?? "").href);
const portal = await startPortal();
process.once("SIGINT", () => portal.stop().then(() => process.exit(0)));
