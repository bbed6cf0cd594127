import { readSetting } from "~/domain/settings/read-setting.server";
import type { Tx } from "~/platform/db.server";
import { monthsAfter } from "./months-after";
import { PERIOD_OF, type Period, type PeriodCategory } from "./retention-categories";

const DAY_MS = 86_400_000;

/** How long a category is kept, as set at `at`. */
export async function periodNow(tx: Tx, at: Date, category: PeriodCategory): Promise<Period> {
  const { setting: key, unit } = PERIOD_OF[category];
  return { unit, count: await readSetting(tx, at, key) };
}

/** The latest moment at which the time of a row began that is over at `at`. */
export function beganBefore({ unit, count }: Period, at: Date): Date {
  return unit === "months" ? monthsAfter(at, -count) : new Date(at.getTime() - count * DAY_MS);
}
