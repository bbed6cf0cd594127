import { pathToFileURL } from "node:url";
import { freePort } from "./database/cluster.mjs";
import { inRoot } from "./root.mjs";

/** The built server code. */
export const loadBuilt = () => import(pathToFileURL(inRoot("build/server/index.js")).href);

/**
 * The server code as it is, through Vite, which reloads what changes.
 * @param {(work: () => Promise<void>) => void} whenStopping
 */
export async function loadForDevelopment(whenStopping) {
  const { createServer } = await import("vite");
  const vite = await createServer({
    appType: "custom",
    // Each development server has its own socket: several can run side by side.
    server: { middlewareMode: true, hmr: { port: await freePort() } },
  });
  whenStopping(() => vite.close());
  const portal = await vite.ssrLoadModule("./server/portal.ts");
  const build = () => vite.ssrLoadModule("virtual:remix/server-build");
  return { ...portal, development: { middleware: vite.middlewares, build } };
}
