import path from "node:path";
import type { TestProject } from "vitest/node";
import { ensureCluster } from "../../scripts/database/cluster.mjs";
import { withClient } from "../../scripts/database/roles.mjs";
import { superuserUrl } from "../../scripts/database/superuser.mjs";
import { dropDatabase, ensureTemplate, type TestServer, templateName } from "./cluster-databases";

declare module "vitest" {
  interface ProvidedContext {
    testServer: TestServer;
    emptyTemplate: string;
  }
}

/** Of a cluster whose databases live as long as one file of tests: nothing in it is meant to outlive a loss of power. */
const SHORT_LIVED = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

/** Joins the cluster of the tests (several runs share one) and makes the migrated template. */
export default async function setup(project: TestProject) {
  const folder = (name: string) => path.resolve(process.env.DATA_DIR ?? ".data", "test", name);
  // A started portal refuses a database that may forget: journeys and drills have one that keeps what it acknowledged.
  const shortLived = project.name === "db";
  const cluster = shortLived
    ? await ensureCluster(folder("short-lived"), SHORT_LIVED)
    : await ensureCluster(folder("postgres"));
  const server = { port: cluster.port, password: cluster.password };
  await dropAbandoned(server);
  project.provide("testServer", server);
  project.provide("emptyTemplate", await ensureTemplate(server, templateName("template")));
  return cluster.stop;
}

/** Databases of runs that were killed: their process is gone. */
async function dropAbandoned(server: TestServer): Promise<void> {
  const names = await withClient(superuserUrl(server), async (client) => {
    const { rows } = await client.query<{ name: string }>(
      "select datname as name from pg_database where datname ~ '^korpu_test_'",
    );
    return rows.map((row) => row.name);
  });
  for (const name of names) if (!lives(Number(name.split("_")[2]))) await dropDatabase(server, name);
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
