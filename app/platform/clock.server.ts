import { asSystem } from "~/platform/db.server";
import { env } from "~/platform/env.server";

/**
 * Sets how far portal_now() stands from the real time. Demonstrations and tests only.
 * @returns the portal's time afterwards
 */
export async function shiftClock(offsetSeconds: number): Promise<Date> {
  if (env.production) throw new Error("the clock cannot be shifted in production");
  await asSystem("the test clock was set", (tx) =>
    tx.clock.upsert({
      where: { id: 1 },
      create: { id: 1, offsetSeconds: BigInt(offsetSeconds) },
      update: { offsetSeconds: BigInt(offsetSeconds) },
    }),
  );
  return portalTime();
}

/** Whether portal_now() can be moved here at all: never in production. */
export const clockMayMove = (): boolean => !env.production;

/**
 * Brings portal_now() forward to an instant, to the second; to one that has passed it does not go. Demonstrations only.
 * @returns the portal's time afterwards
 */
export async function moveClockTo(instant: Date): Promise<Date> {
  const now = await portalTime();
  if (instant <= now) return now;
  return shiftClock(Math.ceil((instant.getTime() - Date.now()) / 1000));
}

/** The portal's time outside any work, for showing it. Decisions take the `now` of their own transaction. */
export function portalTime(): Promise<Date> {
  return asSystem("reading the clock", async (_tx, now) => now);
}
