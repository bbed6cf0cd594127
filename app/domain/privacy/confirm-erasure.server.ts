import { recordAudit } from "~/domain/audit/record-audit.server";
import { Conflict, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { closeAccount } from "~/domain/retention/close-account.server";
import { asViewer } from "~/platform/db.server";
import { erasureFacts } from "./erasure-facts.server";
import { loadPrivacyRequest } from "./load-privacy-request.server";
import { blockersToErasure } from "./privacy-request";

/**
 * The second person agrees to an erasure: the account is closed and everything the law does not have us keep is erased, in
 * this one transaction. The person is told once, with what is kept and until when.
 * @throws {RuleBroken} for whoever agreed to it first @throws {Conflict} @throws {NotAllowed} @throws {NotFound}
 */
export function confirmErasure(viewer: Viewer, { id }: { id: string }): Promise<void> {
  return asViewer(viewer, async (tx, now) => {
    const request = await loadPrivacyRequest(tx, viewer, id);
    if (request.state !== "agreed") throw new Conflict(request.state);
    if (request.answeredById === viewer.personId) throw new RuleBroken([{ key: "privacy.secondPerson" }]);
    const blockers = blockersToErasure(await erasureFacts(tx, now, request.personId));
    if (blockers.length > 0) throw new RuleBroken(blockers);
    await recordAudit(tx, now, {
      ...{ actor: "person", actorPersonId: viewer.personId, action: "agree_to_erasure" },
      ...{ entity: "privacy_request", entityId: id },
    });
    const kept = await closeAccount(tx, now, { personId: request.personId, cause: "requested" });
    await tx.privacyRequest.update({
      where: { id },
      data: { state: "granted", secondById: viewer.personId, secondAt: now, kept },
      select: { id: true },
    });
  });
}
