import { readSetting } from "~/domain/settings/read-setting.server";
import type { Tx } from "~/platform/db.server";
import { ripeSince, rowsSince } from "./ripe-rows.server";

const DAY_MS = 86_400_000;

/** Whether an account is among those whose owners are told by now that it is closed and erased: a mail that says more. */
export async function closesSoon(tx: Tx, now: Date, userId: string): Promise<boolean> {
  const days = await readSetting(tx, now, "retention.noticeDays");
  const since = await ripeSince(tx, now, "account", new Date(now.getTime() + days * DAY_MS));
  const rows = await tx.$queryRaw<unknown[]>`
    select from (${rowsSince("account", since)}) r join app_user u on u.person_id = r."personId" where u.id = ${userId}::uuid`;
  return rows.length > 0;
}
