import { ownedBy } from "~/domain/applications/policy";
import { recordAudit } from "~/domain/audit/record-audit.server";
import { RuleBroken } from "~/domain/errors";
import type { Language } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { wantsOwnConfirmation } from "./own-confirmation.server";

/** Whether the viewer is asked to confirm for themselves what a guardian agreed to. */
export function findOwnConfirmation(viewer: Viewer, reference: string): Promise<boolean> {
  return asViewer(
    viewer,
    async (tx, now) => (await wantsOwnConfirmation(tx, now, { reference, ...ownedBy(viewer) })) !== null,
  );
}

/**
 * Somebody who has come of age since their guardian's consent confirms that they take part and agree to the processing
 * of their data, by the text of that consent in force. Confirming again changes nothing.
 * @throws {RuleBroken} consent.notAsked where a guardian's word is not what it stands on
 */
export function confirmForOneself(viewer: Viewer, input: { reference: string; language: Language }): Promise<void> {
  return asViewer(viewer, async (tx, now) => {
    await tx.$queryRaw`select id from person where id = ${viewer.personId}::uuid for update`;
    const own = { reference: input.reference, ...ownedBy(viewer) };
    const confirmed = await tx.consent.count({
      where: { kind: "participation", guardianId: null, application: own },
    });
    if (confirmed > 0) return;
    const application = await wantsOwnConfirmation(tx, now, own);
    if (!application) throw new RuleBroken([{ key: "consent.notAsked" }]);
    const text = await tx.textDocument.findFirstOrThrow({
      where: { key: "dataConsent", validFrom: { lte: now } },
      orderBy: { version: "desc" },
      select: { id: true, sha256: true },
    });
    await tx.consent.create({
      data: {
        applicationId: application.id,
        kind: "participation",
        textDocumentId: text.id,
        language: input.language,
        textSha256: text.sha256,
        given: true,
        answeredAt: now,
      },
      select: { id: true },
    });
    await recordAudit(tx, now, {
      actor: "person",
      actorPersonId: viewer.personId,
      action: "confirm_for_oneself",
      entity: "application",
      entityId: application.id,
    });
  });
}
