import { NotAllowed, NotFound } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { isUuid } from "~/domain/uuid";
import { asViewer } from "~/platform/db.server";
import { lockHelped } from "./load-assistance.server";
import { helpsToApply } from "./policy";
import { recordAssistance } from "./record-assistance.server";

/** Puts an end to the help: the draft is not there for the operator any more, and goes on as the person's own. @throws {NotFound} */
export async function endAssistance(viewer: Viewer, { assistanceId }: { assistanceId: string }): Promise<void> {
  if (!helpsToApply(viewer)) throw new NotAllowed(false);
  if (!isUuid(assistanceId)) throw new NotFound();
  return asViewer(viewer, async (tx, now) => {
    await lockHelped(tx, assistanceId);
    const open = { id: assistanceId, operatorId: viewer.personId, endedAt: null, until: { gt: now } };
    const found = await tx.assistance.findFirst({ where: open, select: { id: true, applicationId: true } });
    if (!found) throw new NotFound();
    const { id, applicationId } = found;
    await tx.assistance.update({ where: { id }, data: { endedAt: now, codeHash: null }, select: { id: true } });
    await recordAssistance(tx, now, { applicationId, byId: viewer.personId, action: "assist_end" });
  });
}
