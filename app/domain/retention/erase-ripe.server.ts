import { endAll } from "~/domain/applications/end-all.server";
import { readSetting } from "~/domain/settings/read-setting.server";
import { Prisma } from "~/generated/prisma/client";
import { asSystem, type Tx } from "~/platform/db.server";
import { closeAccount } from "./close-account.server";
import { eraseApplication } from "./erase-application.server";
import { TOLD_CATEGORIES, type ToldCategory } from "./retention-categories";
import { ripeSince, rowsSince } from "./ripe-rows.server";

const DAY_MS = 86_400_000;

/**
 * The clock erases what its people were told of and whose time is over. Whoever came back meanwhile, or whose application
 * is under way again, is no longer ripe: their notice is void, and they are told anew when the time comes.
 * @returns how many were looked at
 */
export async function eraseRipe(): Promise<number> {
  await asSystem("erase_ripe", forgetVoidNotices);
  let seen = 0;
  for (const category of TOLD_CATEGORIES) {
    seen += await endAll(
      (tx, now, take) => ripe(tx, now, category, take),
      (id) => asSystem("erase_ripe", (tx, now) => erase(tx, now, category, id)),
    );
  }
  return seen;
}

/** What may be erased now: its time is over, its people were told, and the day they were told has come. */
async function ripe(tx: Tx, now: Date, category: ToldCategory, take: number): Promise<{ id: string }[]> {
  const since = await ripeSince(tx, now, category, now);
  return tx.$queryRaw<{ id: string }[]>`
    select r.id from (${rowsSince(category, since)}) r
    join retention_notice n on n.person_id = r."personId" and coalesce(n.application_id, n.person_id) = r.id
    where n.erase_from <= ${now} order by n.erase_from, r.id limit ${take}`;
}

async function erase(tx: Tx, now: Date, category: ToldCategory, id: string): Promise<void> {
  if (category === "account") await closeAccount(tx, now, { personId: id, cause: "retention" });
  else await eraseApplication(tx, now, { id, cause: "retention" });
}

/** Takes back notices of what is no longer about to end: somebody signed in, or an application is under way again. */
async function forgetVoidNotices(tx: Tx, now: Date): Promise<void> {
  const days = await readSetting(tx, now, "retention.noticeDays");
  const soon = new Date(now.getTime() + days * DAY_MS);
  const still: Prisma.Sql[] = [];
  for (const category of TOLD_CATEGORIES) {
    still.push(rowsSince(category, await ripeSince(tx, now, category, soon)));
  }
  await tx.$executeRaw`
    delete from retention_notice n where not exists (
      select from (${Prisma.join(still, " union all ")}) r
      where r."personId" = n.person_id and r.id = coalesce(n.application_id, n.person_id))`;
}
