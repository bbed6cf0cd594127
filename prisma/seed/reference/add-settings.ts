import { SETTINGS, type SettingKey } from "~/domain/settings/settings";
import type { Tx } from "~/platform/db.server";

/** What the history of a setting says of the value an installation starts with. */
const REASON = "installed";

/** The first row of every setting that has none. @returns how many were added */
export async function addSettings(tx: Tx, now: Date): Promise<number> {
  const present = new Set((await tx.setting.findMany({ select: { key: true } })).map(({ key }) => key));
  const missing = (Object.keys(SETTINGS) as SettingKey[]).filter((key) => !present.has(key));
  const { count } = await tx.setting.createMany({
    data: missing.map((key) => ({ key, value: SETTINGS[key].initial, validFrom: now, reason: REASON })),
  });
  return count;
}
