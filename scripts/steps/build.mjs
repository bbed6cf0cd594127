import { runTool } from "./run-tool.mjs";
import { hashOf, isFresh, writeStamp } from "./stamp.mjs";

const STAMP = "build/.stamp";
export const SOURCES = [
  "app",
  "server",
  "public",
  "prisma/seed",
  "prisma/data",
  "tests/factories", // the seed makes its people with them
  "prisma/schema.prisma",
  "tailwind.config.ts",
  "vite.config.ts",
  "tsconfig.json",
  "package-lock.json",
];

/** Builds browser and server code when a source changed. @returns {Promise<boolean>} whether it built */
export async function build() {
  const hash = hashOf(SOURCES);
  if (isFresh(STAMP, hash)) return false;
  await runTool("@remix-run/dev/dist/cli.js", ["vite:build"], { env: { NODE_ENV: "production" } });
  writeStamp(STAMP, hash);
  return true;
}
