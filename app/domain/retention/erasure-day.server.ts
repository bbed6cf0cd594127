import { bakuDateOf } from "~/domain/calendar/baku-time";
import { addDays, type LocalDate } from "~/domain/calendar/local-date";
import { readSetting } from "~/domain/settings/read-setting.server";
import type { Tx } from "~/platform/db.server";

/** The day in Baku on which what a minor wrote is erased, when their application ends now without a guardian's yes. */
export async function erasureDay(tx: Tx, now: Date): Promise<LocalDate> {
  return addDays(bakuDateOf(now), await readSetting(tx, now, "retention.unconsentedDays"));
}
