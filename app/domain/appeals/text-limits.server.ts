import { readSetting } from "~/domain/settings/read-setting.server";
import type { Tx } from "~/platform/db.server";

/** How short and how long the words of an appeal, and of its answer, may be. */
export async function textLimits(tx: Tx, now: Date): Promise<{ least: number; most: number }> {
  return {
    least: await readSetting(tx, now, "appeals.textLeast"),
    most: await readSetting(tx, now, "appeals.textMost"),
  };
}
