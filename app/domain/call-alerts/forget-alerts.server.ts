import { asSystem } from "~/platform/db.server";

const DAY_MS = 24 * 60 * 60 * 1000;
const UNCONFIRMED_DAYS = 7;
const TOLD_DAYS = 30;

/**
 * Deletes the addresses that are needed no more: never confirmed within a week, stopped, told a month ago, or of a call
 * that is over. @returns how many went
 */
export function forgetAlerts(): Promise<number> {
  return asSystem("clock", async (tx, now) => {
    const before = (days: number) => new Date(now.getTime() - days * DAY_MS);
    const { count } = await tx.callAlert.deleteMany({
      where: {
        OR: [
          { confirmedAt: null, createdAt: { lte: before(UNCONFIRMED_DAYS) } },
          { stoppedAt: { lte: before(UNCONFIRMED_DAYS) } },
          { notifiedAt: { lte: before(TOLD_DAYS) } },
          { cohort: { closesAt: { lte: now } } },
          { cohort: { state: "cancelled" } },
        ],
      },
    });
    return count;
  });
}
