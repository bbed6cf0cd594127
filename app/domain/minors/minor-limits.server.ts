import { readSetting } from "~/domain/settings/read-setting.server";
import type { Tx } from "~/platform/db.server";
import type { MinorLimits } from "./minor-rules";

/** The rules for minors in force at a moment: that of the shift, for rules have a history. */
export async function minorLimits(tx: Tx, at: Date): Promise<MinorLimits> {
  return {
    under: await readSetting(tx, at, "minors.under"),
    earliestStart: await readSetting(tx, at, "minors.earliestStart"),
    latestEnd: await readSetting(tx, at, "minors.latestEnd"),
    weeklyHours: await readSetting(tx, at, "minors.weeklyHours"),
  };
}
