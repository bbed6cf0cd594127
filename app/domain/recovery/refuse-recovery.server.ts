import { recordAudit } from "~/domain/audit/record-audit.server";
import { Conflict, RuleBroken } from "~/domain/errors";
import { isLanguage } from "~/domain/languages";
import { mailOf } from "~/domain/messages/mail-templates";
import type { Viewer } from "~/domain/people/viewer";
import { wordFaults } from "~/domain/privacy/privacy-request";
import { asViewer } from "~/platform/db.server";
import { enqueueMail } from "~/platform/outbox.server";
import { REASON_WORDS } from "./account-recovery";
import { loadRecovery } from "./load-recovery.server";

/**
 * Refuses a request, with the reason that the new address is sent; whoever checked it first may be overruled by the second.
 * @throws {RuleBroken} @throws {Conflict} @throws {NotAllowed} @throws {NotFound}
 */
export function refuseRecovery(viewer: Viewer, input: { id: string; reason: string }): Promise<void> {
  return asViewer(viewer, async (tx, now) => {
    const { recovery, open } = await loadRecovery(tx, now, viewer, input);
    const { id, state, newEmail, language } = recovery;
    if (!open) throw new Conflict(state);
    const answer = input.reason.trim();
    const blockers = wordFaults(answer, "reason", REASON_WORDS);
    if (blockers.length > 0) throw new RuleBroken(blockers);
    await tx.accountRecovery.update({
      where: { id },
      data: {
        ...{ state: "refused", answer, endedAt: now },
        ...(state === "asked" ? { answeredById: viewer.personId, answeredAt: now } : {}),
      },
      select: { id: true },
    });
    await recordAudit(tx, now, {
      ...{ actor: "person", actorPersonId: viewer.personId, action: "refuse_recovery" },
      ...{ entity: "account_recovery", entityId: id },
    });
    await enqueueMail(tx, now, {
      ...mailOf("recoveryRefused", { answer }),
      language: isLanguage(language) ? language : "az",
      ...{ to: newEmail, key: `recoveryRefused:${id}` },
    });
  });
}
