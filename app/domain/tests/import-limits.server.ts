import { readSetting } from "~/domain/settings/read-setting.server";
import type { Tx } from "~/platform/db.server";

/** What a file of results may hold at the most. */
export type ImportLimits = { megabytes: number; unpackedMegabytes: number; lines: number; columns: number };

/** The limits in force. Four statements. */
export async function importLimits(tx: Tx, now: Date): Promise<ImportLimits> {
  return {
    megabytes: await readSetting(tx, now, "tests.importMegabytes"),
    unpackedMegabytes: await readSetting(tx, now, "tests.importUnpackedMegabytes"),
    lines: await readSetting(tx, now, "tests.importLines"),
    columns: await readSetting(tx, now, "tests.importColumns"),
  };
}
