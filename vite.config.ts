import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig, type Plugin } from "vite";
import tsconfigPaths from "vite-tsconfig-paths";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

/** Our own entry around the pages: server, worker and seed are one build, with one copy of every module. */
const portalEntry: Plugin = {
  name: "portal-entry",
  config: (_config, { isSsrBuild }) =>
    isSsrBuild ? { build: { rollupOptions: { input: "./server/portal.ts" } } } : undefined,
};

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [
    tailwindcss(),
    remix({
      ignoredRouteFiles: ["**/*"], // app/routes.ts is the map
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_lazyRouteDiscovery: true,
        v3_singleFetch: true,
        v3_routeConfig: true,
      },
    }),
    portalEntry,
    tsconfigPaths(),
  ],
  build: {
    // Vite leaves the CSS of the server build unminified: the hash of tailwind.css?url would differ between the two
    // builds, and a page would link another file than the one that was built.
    cssMinify: true,
    target: "es2022",
    assetsInlineLimit: 0, // the content policy allows fonts and styles from files only
    rollupOptions: isSsrBuild ? {} : { output: { manualChunks: textsByLanguage } },
  },
  // esbuild 0.28 (see overrides) no longer lowers code to Vite 6's default target with Safari 14.
  // argon2 is the server's alone; the development server would look for a browser build that is not installed.
  optimizeDeps: { esbuildOptions: { target: "es2022" }, exclude: ["@node-rs/argon2"] },
}));

/** One file of texts per language, and one more for staff: a page loads its own language only. */
function textsByLanguage(id: string): string | undefined {
  const [, language, namespace] = /\/locales\/(\w+)\/(\w+)\.json$/.exec(id) ?? [];
  if (!language) return undefined;
  return namespace === "staff" ? `texts-${language}-staff` : `texts-${language}`;
}
