import { expect, inject, test } from "vitest";
import { superuserUrl } from "../../scripts/database/superuser.mjs";
import { runTool } from "../../scripts/steps/run-tool.mjs";

test("The migrations, applied in order, give exactly the schema", { timeout: 90_000 }, async () => {
  // Prisma replays them in a database of its own, which only the cluster's role may make.
  const env = { DATABASE_OWNER_URL: superuserUrl(inject("testServer")) };
  const arguments_ = [
    "migrate",
    "diff",
    "--from-migrations",
    "prisma/migrations",
    "--to-schema",
    "prisma/schema.prisma",
  ];
  const said = await runTool("prisma/build/index.js", [...arguments_, "--exit-code"], { env }).catch(String);
  expect(said, "make the missing migration (docs/operations.md)").toContain("No difference detected");
});
