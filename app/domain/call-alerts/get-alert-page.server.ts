import type { Viewer } from "~/domain/people/viewer";
import { asSystem } from "~/platform/db.server";
import { type CallAhead, findCallAhead } from "./find-call-ahead.server";

/**
 * A call ahead, and whether its opening will be told to the viewer's own address; a visitor's is nobody's business.
 * @throws {NotFound} @throws {RuleBroken} alert.notAhead
 */
export function getAlertPage(viewer: Viewer | null, code: string): Promise<CallAhead & { asked: boolean }> {
  return asSystem("call alert", async (tx, now) => {
    const cohort = await findCallAhead(tx, now, code);
    const asked = viewer
      ? await tx.callAlert.count({
          where: {
            cohortId: cohort.id,
            email: viewer.email.toLowerCase(),
            confirmedAt: { not: null },
            stoppedAt: null,
          },
        })
      : 0;
    return { ...cohort, asked: asked > 0 };
  });
}
