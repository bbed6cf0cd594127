import { asSystem } from "~/platform/db.server";
import { clearRateLimits } from "~/platform/rate-limits.server";

/** As long as the cookie by which a browser is known again. */
const DEVICE_MS = 400 * 86_400_000;

/** Deletes what has run out: sessions, pending links, browsers not seen for a year, counters of tries. @returns how many rows went */
export async function clearExpired(): Promise<number> {
  const rows = await asSystem("identity", async (tx, now) => {
    const sessions = await tx.session.deleteMany({ where: { expiresAt: { lte: now } } });
    const links = await tx.verification.deleteMany({ where: { expiresAt: { lte: now } } });
    const codes = await tx.phoneCode.deleteMany({ where: { expiresAt: { lte: now } } });
    const recoveries = await tx.accountRecovery.deleteMany({
      where: { state: "begun", linkExpiresAt: { lte: now } },
    });
    const merges = await tx.accountMerge.deleteMany({ where: { doneAt: null, expiresAt: { lte: now } } });
    const devices = await tx.knownDevice.deleteMany({
      where: { lastSeenAt: { lt: new Date(now.getTime() - DEVICE_MS) } },
    });
    return sessions.count + links.count + codes.count + recoveries.count + merges.count + devices.count;
  });
  return rows + (await clearRateLimits());
}
