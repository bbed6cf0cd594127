import { vi } from "vitest";
import type { StartedApp } from "./app";
import { TEST_SECRET } from "./test-secret";

/**
 * Lets this process use the domain's verbs on the database and files of an app that runs: whatever of the portal is
 * imported afterwards (by `import()`) works there. Close the database again before the next app is acted in.
 */
export function actIn(app: Pick<StartedApp, "address" | "database" | "dataDir">): void {
  vi.resetModules();
  Object.assign(process.env, {
    NODE_ENV: "test",
    APP_ENV: "demonstration",
    APP_URL: app.address,
    DATABASE_URL: app.database.databaseUrl,
    DATABASE_OWNER_URL: app.database.ownerUrl,
    DATA_DIR: app.dataDir,
    SECRET: TEST_SECRET,
    WORKER: "off",
    LOG_LEVEL: "silent",
    SMTP_URL: "",
  });
}
