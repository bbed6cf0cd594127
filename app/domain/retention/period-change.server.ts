import { bakuDateOf, bakuInstant } from "~/domain/calendar/baku-time";
import type { LocalDate } from "~/domain/calendar/local-date";
import type { Blocker } from "~/domain/errors";
import { SETTINGS } from "~/domain/settings/settings";
import type { Tx } from "~/platform/db.server";
import { periodNow } from "./period-now.server";
import { PERIOD_OF, type PeriodCategory } from "./retention-categories";

/** A new period as it was typed: null for what is no number or no day. */
export type PeriodChange = { category: PeriodCategory; count: number | null; from: LocalDate | null };

/** The least and the most a period may be. */
export function boundsOf(category: PeriodCategory): { least: number; most: number } {
  const { minValue, maxValue } = SETTINGS[PERIOD_OF[category].setting].schema;
  return { least: minValue ?? 1, most: maxValue ?? 600 };
}

/** What stands against a new period: its bounds, a day that is not ahead, or nothing that would change. */
export async function blockersToPeriod(tx: Tx, now: Date, { category, count, from }: PeriodChange): Promise<Blocker[]> {
  const bounds = boundsOf(category);
  const blockers: Blocker[] = [];
  if (count === null || count < bounds.least || count > bounds.most) {
    blockers.push({ key: "retention.outOfBounds", params: bounds, field: "count" });
  }
  if (from === null) blockers.push({ key: "answer.enterDate", field: "from" });
  else if (from <= bakuDateOf(now)) blockers.push({ key: "retention.fromTomorrow", field: "from" });
  if (blockers.length > 0 || from === null) return blockers;
  const at = bakuInstant(from);
  if ((await periodNow(tx, at, category)).count === count) blockers.push({ key: "retention.same", field: "count" });
  const taken = await tx.setting.count({ where: { key: PERIOD_OF[category].setting, validFrom: at } });
  if (taken > 0) blockers.push({ key: "retention.dayTaken", field: "from" });
  return blockers;
}
