import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const OURS = ["app", "server", "scripts", "prisma/seed", "tests"];

/** Every file of ours that holds code, by its path from the root; what is generated is not ours. */
export const SOURCE_FILES = OURS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => path.join(folder, file)),
).filter((file) => /\.(ts|tsx|mjs|cjs)$/.test(file) && !file.startsWith("app/generated/"));

export const sourceOf = (file: string) => readFileSync(file, "utf8");
