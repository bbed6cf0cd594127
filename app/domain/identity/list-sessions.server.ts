import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";

export type OpenSession = { id: string; userAgent: string; startedAt: Date; lastSeenAt: Date };

/** The viewer's sessions that have not run out, the one used last first. */
export function listSessions(viewer: Viewer): Promise<OpenSession[]> {
  return asViewer(viewer, async (tx, now) => {
    const rows = await tx.session.findMany({
      where: { userId: viewer.userId, expiresAt: { gt: now } },
      select: { id: true, userAgent: true, createdAt: true, lastSeenAt: true },
      orderBy: [{ lastSeenAt: "desc" }, { id: "desc" }],
      take: 50,
    });
    return rows.map(({ id, userAgent, createdAt, lastSeenAt }) => ({
      id,
      userAgent: userAgent ?? "",
      startedAt: createdAt,
      lastSeenAt,
    }));
  });
}
