import { asSystem } from "~/platform/db.server";
import { clearRateLimits } from "~/platform/rate-limits.server";

/** Deletes what has run out: sessions, pending links, counters of tries. @returns how many rows went */
export async function clearExpired(): Promise<number> {
  const rows = await asSystem("identity", async (tx, now) => {
    const sessions = await tx.session.deleteMany({ where: { expiresAt: { lte: now } } });
    const links = await tx.verification.deleteMany({ where: { expiresAt: { lte: now } } });
    return sessions.count + links.count;
  });
  return rows + (await clearRateLimits());
}
