import { z } from "zod";
import { deleteFile } from "~/platform/files.server";

/** The job that deletes the bytes of a file that was taken out, or of an export that has expired. */
export const DELETE_FILE = "delete_file";

const payloadSchema = z.object({ storageKey: z.string().regex(/^(uploads|exports)\//) });

/** Runs the job; the bytes may be gone already. */
export async function deleteRemovedFile(payload: unknown): Promise<void> {
  await deleteFile(payloadSchema.parse(payload).storageKey);
}
