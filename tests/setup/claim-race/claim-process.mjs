// A process of its own that claims places: started by race.ts, told its share by message, answers with the errors.
import { createServer } from "vite";
import tsconfigPaths from "vite-tsconfig-paths";

const vite = await createServer({
  configFile: false,
  plugins: [tsconfigPaths()],
  appType: "custom",
  logLevel: "error",
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
});
const { claimPlaces } = await vite.ssrLoadModule("/tests/setup/claim-race/claim-places.ts");
process.send?.("ready");
process.once("message", async (share) => {
  const errors = await claimPlaces(share);
  await vite.close();
  process.send?.({ errors }, () => process.exit(0));
});
