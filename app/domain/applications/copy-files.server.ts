import { randomUUID } from "node:crypto";
import type { Tx } from "~/platform/db.server";
import { getFileStream, putFile } from "~/platform/files.server";

/**
 * Copies the files of one application to another of the same person, bytes and rows. The keys of the copied bytes are
 * added to `copied` as they are made: should the transaction fail, its caller deletes them.
 * @returns the id of each copy, by the id of the file it is a copy of
 */
export async function copyFiles(
  tx: Tx,
  copy: { from: string; to: string; copied: string[] },
): Promise<ReadonlyMap<string, string>> {
  const files = await tx.storedFile.findMany({
    where: { applicationId: copy.from, removedAt: null, state: "ready" },
    orderBy: [{ uploadedAt: "asc" }, { id: "asc" }],
  });
  const copies = new Map<string, string>();
  for (const { id, storageKey: original, ...file } of files) {
    const storageKey = `uploads/${randomUUID()}`;
    copy.copied.push(storageKey);
    await putFile(storageKey, await getFileStream(original));
    const made = await tx.storedFile.create({
      data: { ...file, storageKey, applicationId: copy.to },
      select: { id: true },
    });
    copies.set(id, made.id);
  }
  return copies;
}
