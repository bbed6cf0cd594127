import path from "node:path";
import type { TestProject } from "vitest/node";
import { inRoot } from "../../scripts/root.mjs";
import { build, SOURCES } from "../../scripts/steps/build.mjs";
import { run } from "../../scripts/steps/run-tool.mjs";
import { hashOf } from "../../scripts/steps/stamp.mjs";
import { ensureTemplate, templateName } from "./cluster-databases";
import { TEST_SECRET } from "./test-secret";

declare module "vitest" {
  interface ProvidedContext {
    seededTemplate: string;
    seededFiles: string;
  }
}

/** Builds the portal and loads the demonstration data once; every journey and drill starts from a copy. */
export default async function setup(project: TestProject) {
  await build();
  // The data move with the day on which they are loaded.
  const name = templateName("seeded", hashOf(SOURCES), new Date().toISOString().slice(0, 10));
  const dataDir = path.resolve(process.env.DATA_DIR ?? ".data", "test/seeded", name);
  await ensureTemplate(project.getProvidedContext().testServer, name, async (database) => {
    await run(process.execPath, [inRoot("scripts/seed.mjs")], {
      env: {
        APP_ENV: "demonstration",
        DATA_DIR: dataDir,
        DATABASE_URL: database.databaseUrl,
        DATABASE_OWNER_URL: database.ownerUrl,
        SECRET: TEST_SECRET,
        LOG_LEVEL: "warn",
      },
    });
  });
  project.provide("seededTemplate", name);
  project.provide("seededFiles", path.join(dataDir, "files"));
}
