import { recordAudit } from "~/domain/audit/record-audit.server";
import type { Language } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { enqueueJob } from "~/platform/jobs.server";
import { GATHER_DATA } from "./export-job";

/** Has everything held about the viewer gathered into one file by a job; while one is being gathered, that one. */
export function askDataExport(viewer: Viewer, input: { language: Language }): Promise<{ id: string }> {
  return asViewer(viewer, async (tx, now) => {
    const { personId } = viewer;
    await tx.$queryRaw`select 1 as one from person where id = ${personId}::uuid for update`;
    const gathering = await tx.dataExport.findFirst({ where: { personId, state: "asked" }, select: { id: true } });
    if (gathering) return gathering;
    const storageKey = `exports/${crypto.randomUUID()}`;
    const made = await tx.dataExport.create({
      data: { personId, language: input.language, askedAt: now, storageKey },
      select: { id: true },
    });
    await enqueueJob(tx, GATHER_DATA, { exportId: made.id }, { key: `${GATHER_DATA}:${made.id}` });
    await recordAudit(tx, now, {
      ...{ actor: "person", actorPersonId: personId, action: "ask_data_export" },
      ...{ entity: "data_export", entityId: made.id },
    });
    return made;
  });
}
