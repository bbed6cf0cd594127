import { readSetting } from "~/domain/settings/read-setting.server";
import type { Tx } from "~/platform/db.server";
import type { KeptWith } from "./data-uses";

/** A period in the unit it is set in. */
type Period = { unit: "months" | "hours"; count: number };

/** How long each kind of data is kept, as set at `now`; null where there is no period but an event, or no end. */
export async function keepingPeriods(tx: Tx, now: Date): Promise<Record<KeptWith, Period | null>> {
  const months = async (
    key:
      | "retention.unusedAccountMonths"
      | "retention.notSelectedMonths"
      | "retention.enrolledMonths"
      | "retention.mailMonths"
      | "retention.requestMonths",
  ): Promise<Period> => ({ unit: "months", count: await readSetting(tx, now, key) });
  return {
    account: await months("retention.unusedAccountMonths"),
    application: await months("retention.notSelectedMonths"),
    participation: await months("retention.enrolledMonths"),
    mail: await months("retention.mailMonths"),
    request: await months("retention.requestMonths"),
    session: { unit: "hours", count: await readSetting(tx, now, "sessions.absoluteHours") },
    alert: null,
    trace: null,
    staffWork: null,
  };
}
