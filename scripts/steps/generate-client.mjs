import fs from "node:fs";
import { inRoot } from "../root.mjs";
import { runTool } from "./run-tool.mjs";
import { hashOf, isFresh, writeStamp } from "./stamp.mjs";

const STAMP = "app/generated/.stamp";

/** `prisma generate` when the schema changed. Downloads nothing (see prisma.config.ts). */
export async function generateClient() {
  const hash = hashOf(["prisma/schema.prisma", "prisma.config.ts", "package-lock.json"]);
  if (isFresh(STAMP, hash)) return false;
  await runTool("prisma/build/index.js", ["generate"]);
  fs.mkdirSync(inRoot("app/generated"), { recursive: true });
  writeStamp(STAMP, hash);
  return true;
}
