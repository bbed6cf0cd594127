import type { Tx } from "~/platform/db.server";

/**
 * Takes the sessions that stand along when the clock of a demonstration jumps: nobody was away for the time that is
 * skipped. @param by milliseconds
 */
export async function carrySessions(tx: Tx, now: Date, by: number): Promise<void> {
  await tx.$executeRaw`
    update app_session set expires_at = expires_at + make_interval(secs => ${by / 1000}::float8),
      last_seen_at = last_seen_at + make_interval(secs => ${by / 1000}::float8),
      stepped_up_at = stepped_up_at + make_interval(secs => ${by / 1000}::float8)
    where expires_at > ${now}`;
}
