import { recordAudit } from "~/domain/audit/record-audit.server";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";

/** Which of one's own sessions: one by its id, or all with one of them spared. */
export type WhichSessions = { only: string } | { allBut: string | null };

/**
 * Ends sessions of the viewer; whoever uses one is signed out with the next request. One that has ended already, or
 * belongs to somebody else, is not there to be ended.
 * @returns how many have ended
 */
export function endSessions(viewer: Viewer, which: WhichSessions): Promise<number> {
  return asViewer(viewer, async (tx, now) => {
    const chosen = "only" in which ? { id: which.only } : which.allBut === null ? {} : { id: { not: which.allBut } };
    const { count } = await tx.session.deleteMany({ where: { ...chosen, userId: viewer.userId } });
    if (count > 0) {
      await recordAudit(tx, now, {
        actor: "person",
        actorPersonId: viewer.personId,
        action: "end_sessions",
        entity: "app_user",
        entityId: viewer.userId,
      });
    }
    return count;
  });
}
