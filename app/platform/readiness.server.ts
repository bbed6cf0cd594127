import { randomUUID } from "node:crypto";
import fs from "node:fs";
import { asSystem } from "~/platform/db.server";
import { deleteFile, putFile } from "~/platform/files.server";

export type Readiness = { database: boolean; migrations: boolean; storage: boolean };

/** Whether this process can do its work now. Never throws. */
export async function readiness(): Promise<Readiness> {
  const [migrations, storage] = await Promise.all([pendingMigrations().catch(() => null), storageWorks()]);
  return { database: migrations !== null, migrations: migrations === 0, storage };
}

/** How many migrations of this version the database has not seen. A newer database is fine: releases overlap. */
async function pendingMigrations(): Promise<number> {
  const applied = await asSystem(
    "readiness",
    (tx) => tx.$queryRaw<{ name: string }[]>`
      select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null`,
  );
  const names = new Set(applied.map((row) => row.name));
  return ownMigrations().filter((name) => !names.has(name)).length;
}

let own: string[] | undefined;
function ownMigrations(): string[] {
  own ??= fs
    .readdirSync("prisma/migrations", { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  return own;
}

async function storageWorks(): Promise<boolean> {
  const key = `readiness/${randomUUID()}`;
  try {
    await putFile(key, Buffer.from("ready"));
    await deleteFile(key);
    return true;
  } catch {
    return false;
  }
}
