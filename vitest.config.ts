import tsconfigPaths from "vite-tsconfig-paths";
import { defineConfig } from "vitest/config";

const ON_SERVER = ["app/**/*.server.test.{ts,tsx}", "server/**/*.server.test.ts", "tests/**/*.server.test.{ts,tsx}"];

// No Remix plugin here: it expects a development server or a build.
export default defineConfig({
  plugins: [tsconfigPaths()],
  test: {
    pool: "forks",
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: [
            "app/**/*.test.{ts,tsx}",
            "server/**/*.test.ts",
            "scripts/**/*.test.ts",
            "tests/unit/**/*.test.{ts,tsx}",
          ],
          exclude: ON_SERVER,
        },
      },
      {
        extends: true,
        test: {
          name: "architecture",
          include: ["tests/architecture/**/*.test.ts"],
          exclude: ON_SERVER,
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "db",
          include: ON_SERVER,
          globalSetup: ["tests/setup/test-cluster.ts"],
          setupFiles: ["tests/setup/own-database.ts"],
          // A worker keeps the libraries it has loaded; own-database.ts gives each file the portal's modules anew.
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "journeys",
          include: ["tests/journeys/**/*.journey.ts"],
          globalSetup: [
            "tests/setup/unpacked-browser.ts",
            "tests/setup/test-cluster.ts",
            "tests/setup/seeded-template.ts",
          ],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          name: "drills",
          include: ["tests/drills/*.drill.ts"],
          globalSetup: [
            "tests/setup/unpacked-browser.ts",
            "tests/setup/test-cluster.ts",
            "tests/setup/seeded-template.ts",
          ],
          testTimeout: 300_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          name: "drills-alone",
          include: ["tests/drills/alone/*.drill.ts"],
          globalSetup: ["tests/setup/test-cluster.ts", "tests/setup/seeded-template.ts"],
          // One after another: they measure how soon the portal is back.
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 180_000,
        },
      },
      {
        // Not part of `npm test`: each fault runs a test of its own (docs/security.md).
        extends: true,
        test: { name: "faults", include: ["tests/faults/*.drill.ts"], testTimeout: 300_000, hookTimeout: 600_000 },
      },
      {
        // Not part of `npm test`: the same rules with far more runs (docs/operations.md).
        extends: true,
        test: {
          name: "long-drills",
          include: ["tests/drills/long/*.drill.ts"],
          globalSetup: ["tests/setup/test-cluster.ts"],
          fileParallelism: false,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
