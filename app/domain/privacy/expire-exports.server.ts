import { DELETE_FILE } from "~/domain/files/delete-removed-file.server";
import { asSystem } from "~/platform/db.server";
import { enqueueJob } from "~/platform/jobs.server";

const AT_ONCE = 100;

/** The clock deletes exports whose time is over: a file with everything in it lies nowhere longer than it has to. */
export function expireExports(): Promise<number> {
  return asSystem("expire_exports", async (tx, now) => {
    const due = await tx.$queryRaw<{ id: string; storageKey: string }[]>`
      select id, storage_key as "storageKey" from data_export where state = 'ready' and expires_at <= ${now}
      order by expires_at limit ${AT_ONCE} for update skip locked`;
    for (const { storageKey } of due) await enqueueJob(tx, DELETE_FILE, { storageKey });
    await tx.dataExport.updateMany({ where: { id: { in: due.map(({ id }) => id) } }, data: { state: "expired" } });
    return due.length;
  });
}
