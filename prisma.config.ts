import path from "node:path";
import { defineConfig } from "prisma/config";

// Prisma's schema engine is a binary that the CLI downloads, from a host that many networks block. This stand-in runs
// the same engine as WebAssembly out of npm. (The CLI reads this file before it looks for the binary. Windows cannot
// start a .mjs: there it downloads.)
if (process.platform !== "win32") {
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= path.resolve(import.meta.dirname, "scripts/database/schema-engine.mjs");
}
process.env.CHECKPOINT_DISABLE ??= "1"; // no version check over the network

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_OWNER_URL ?? "" },
});
