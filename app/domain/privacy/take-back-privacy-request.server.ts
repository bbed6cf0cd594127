import { recordAudit } from "~/domain/audit/record-audit.server";
import { Conflict, NotFound } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { isUuid } from "~/domain/uuid";
import { asViewer } from "~/platform/db.server";

/** Takes one's own request back while it is open. Twice is once. @throws {NotFound} @throws {Conflict} once answered */
export function takeBackPrivacyRequest(viewer: Viewer, { id }: { id: string }): Promise<void> {
  return asViewer(viewer, async (tx, now) => {
    if (!isUuid(id)) throw new NotFound();
    const own = { id, personId: viewer.personId };
    const request = await tx.privacyRequest.findFirst({ where: own, select: { state: true } });
    if (!request) throw new NotFound();
    if (request.state === "withdrawn") return;
    const { count } = await tx.privacyRequest.updateMany({
      where: { ...own, state: { in: ["asked", "agreed"] } },
      data: { state: "withdrawn" },
    });
    if (count === 0) throw new Conflict();
    await recordAudit(tx, now, {
      ...{ actor: "person", actorPersonId: viewer.personId, action: "take_back_privacy_request" },
      ...{ entity: "privacy_request", entityId: id },
    });
  });
}
