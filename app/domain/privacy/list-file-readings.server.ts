import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { type FileReading, fileReadings } from "./file-readings.server";

/** How many a page shows. */
const READINGS_SHOWN = 25;

/**
 * Who looked at the viewer's own applications and files, the latest first. For a guardian, `fileReadings` of the one
 * application their link is about says the same.
 */
export function listFileReadings(
  viewer: Viewer,
  { before, most = READINGS_SHOWN }: { before?: bigint; most?: number } = {},
): Promise<{ readings: FileReading[]; more: boolean }> {
  return asViewer(viewer, async (tx) => {
    const found = await fileReadings(tx, { of: { personId: viewer.personId }, before, most: most + 1 });
    return { readings: found.slice(0, most), more: found.length > most };
  });
}
