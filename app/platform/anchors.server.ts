import fs from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { env } from "~/platform/env.server";

const anchor = z.object({ position: z.coerce.bigint(), hash: z.string(), at: z.iso.datetime() });

/** The head of the audit chain as it once was, kept where who writes to the database cannot write. */
export type Anchor = z.output<typeof anchor>;

const file = () => path.join(env.dataDir, "audit", "heads.jsonl");

/** All heads that were kept, the oldest first. A line that a crash cut short is left out: the next run kept its head anew. */
export async function readAnchors(): Promise<Anchor[]> {
  const text = await fs.readFile(file(), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  return text.split("\n").flatMap((line) => anchorIn(line) ?? []);
}

function anchorIn(line: string): Anchor | undefined {
  try {
    return anchor.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}

/** Keeps a head: on the disk when this returns. */
export async function keepAnchor({ position, hash, at }: Anchor): Promise<void> {
  await fs.mkdir(path.dirname(file()), { recursive: true, mode: 0o700 });
  const handle = await fs.open(file(), "a+", 0o600);
  try {
    // A line that a crash cut short must not swallow this one.
    const { size } = await handle.stat();
    const [last] = size === 0 ? [10] : (await handle.read(Buffer.alloc(1), 0, 1, size - 1)).buffer;
    const line = JSON.stringify({ position: String(position), hash, at });
    await handle.appendFile(`${last === 10 ? "" : "\n"}${line}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
