import { recordAudit } from "~/domain/audit/record-audit.server";
import { RuleBroken } from "~/domain/errors";
import { storableText } from "~/domain/forms/storable-text";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { loadWaitingPaper } from "./load-waiting-paper.server";
import { REASON_MAX_CHARS } from "./paper-consent";

/**
 * The second member of staff finds a fault: the paper counts for nothing, and whoever entered it reads why.
 * @throws {RuleBroken} reason.missing, reason.detailsTooLong; paperConsent.samePerson, .scanNotSeen @throws {NotFound}
 */
export function sendPaperBack(
  viewer: Viewer,
  input: { reference: string; paperId: string; reason: string },
): Promise<void> {
  return asViewer(viewer, async (tx, now) => {
    const { paper } = await loadWaitingPaper(tx, viewer, input);
    const reason = storableText(input.reason).trim();
    if (reason === "") throw new RuleBroken([{ key: "answer.required", field: "reason" }]);
    if (reason.length > REASON_MAX_CHARS)
      throw new RuleBroken([{ key: "reason.detailsTooLong", params: { most: REASON_MAX_CHARS }, field: "reason" }]);
    await tx.paperConsent.update({
      where: { id: paper.id },
      data: { state: "sent_back", decidedById: viewer.personId, decidedAt: now, reason },
      select: { id: true },
    });
    await recordAudit(tx, now, {
      actor: "person",
      actorPersonId: viewer.personId,
      action: "send_paper_back",
      entity: "paper_consent",
      entityId: paper.id,
      reason,
    });
  });
}
