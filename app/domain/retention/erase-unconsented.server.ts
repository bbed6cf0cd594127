import { endAll } from "~/domain/applications/end-all.server";
import { asSystem } from "~/platform/db.server";
import { eraseApplication } from "./erase-application.server";
import { beganBefore, periodNow } from "./period-now.server";
import { unconsentedSince } from "./unconsented-rows.server";

/**
 * The clock erases what minors wrote in applications that ended without any guardian's yes: sent and never consented
 * to, or begun and never sent. So many days after the end it is gone, with the guardian's data and the files.
 * @returns how many applications were looked at
 */
export function eraseUnconsented(): Promise<number> {
  return endAll(
    async (tx, now, take) => {
      const since = beganBefore(await periodNow(tx, now, "unconsented"), now);
      return tx.$queryRaw<{ id: string }[]>`
        select r.id from (${unconsentedSince(since)}) r order by r.since, r.id limit ${take}`;
    },
    (id) => asSystem("erase_unconsented", (tx, now) => eraseApplication(tx, now, { id, cause: "unconsented" })),
  );
}
