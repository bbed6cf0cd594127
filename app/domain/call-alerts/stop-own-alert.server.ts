import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";

/** Takes back the viewer's wish to be told when a call opens; without one nothing happens. */
export function stopOwnAlert(viewer: Viewer, input: { code: string }): Promise<void> {
  return asViewer(viewer, async (tx, now) => {
    await tx.callAlert.updateMany({
      where: { email: viewer.email.toLowerCase(), cohort: { code: input.code }, stoppedAt: null, notifiedAt: null },
      data: { stoppedAt: now },
    });
  });
}
