import { recordAudit } from "~/domain/audit/record-audit.server";
import { Conflict, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { loadPrivacyRequest } from "./load-privacy-request.server";
import { REQUEST_WORDS, wordFaults } from "./privacy-request";

/**
 * The second person does not agree to an erasure: it is to be answered anew, with their reason for who answered it.
 * @throws {RuleBroken} for whoever agreed to it first, and without a reason @throws {Conflict} @throws {NotAllowed} @throws {NotFound}
 */
export function sendErasureBack(viewer: Viewer, { id, reason }: { id: string; reason: string }): Promise<void> {
  return asViewer(viewer, async (tx, now) => {
    const request = await loadPrivacyRequest(tx, viewer, id);
    if (request.state !== "agreed") throw new Conflict(request.state);
    if (request.answeredById === viewer.personId) throw new RuleBroken([{ key: "privacy.secondPerson" }]);
    const faults = wordFaults(reason, "reason", REQUEST_WORDS);
    if (faults.length > 0) throw new RuleBroken(faults);
    await tx.privacyRequest.update({
      where: { id },
      data: { state: "asked", sentBack: reason.trim(), answer: null, answeredAt: null, answeredById: null },
      select: { id: true },
    });
    await recordAudit(tx, now, {
      ...{ actor: "person", actorPersonId: viewer.personId, action: "send_erasure_back" },
      ...{ entity: "privacy_request", entityId: id },
    });
  });
}
