import type { Tx } from "~/platform/db.server";
import { SETTINGS, type SettingKey, type SettingValue } from "./settings";

/** The value of a setting in force at `now`: its newest row whose time has come, else what installations start with. */
export async function readSetting<K extends SettingKey>(tx: Tx, now: Date, key: K): Promise<SettingValue<K>> {
  const row = await tx.setting.findFirst({
    where: { key, validFrom: { lte: now } },
    orderBy: { validFrom: "desc" },
    select: { value: true },
  });
  const { schema, initial } = SETTINGS[key];
  return schema.parse(row?.value ?? initial) as SettingValue<K>;
}
