import type { Readable } from "node:stream";
import { Disk } from "flydrive";
import { FSDriver } from "flydrive/drivers/fs";
import { env } from "~/platform/env.server";

const disk = new Disk(new FSDriver({ location: env.filesDir, visibility: "private" }));

/**
 * Keeps bytes under a key. Keys are random (never a name somebody typed) and may hold folders: `uploads/<uuid>`.
 * What already stands there is replaced.
 */
export async function putFile(key: string, content: Uint8Array | Readable): Promise<void> {
  if (content instanceof Uint8Array) await disk.put(key, content);
  else await disk.putStream(key, content);
}

/** The bytes under a key. @throws when there are none */
export function getFileStream(key: string): Promise<Readable> {
  return disk.getStream(key);
}

/** Deletes what is kept under a key; nothing there is no fault. */
export function deleteFile(key: string): Promise<void> {
  return disk.delete(key);
}
