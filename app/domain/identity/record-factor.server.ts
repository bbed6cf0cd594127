import type { AuditAction } from "~/domain/audit/audit-actions";
import { recordAudit } from "~/domain/audit/record-audit.server";
import type { Viewer } from "~/domain/people/viewer";
import type { Tx } from "~/platform/db.server";
import { type FactorMail, mailFactor } from "./account-mails.server";

type FactorAct = Extract<
  AuditAction,
  "add_authenticator" | "remove_authenticator" | "add_passkey" | "remove_passkey" | "use_recovery_code"
>;

const MAILS: Record<FactorAct, FactorMail> = {
  add_authenticator: "factorAdded",
  add_passkey: "factorAdded",
  remove_authenticator: "factorRemoved",
  remove_passkey: "factorRemoved",
  use_recovery_code: "recoveryCodeUsed",
};

/** The trace of a way to sign in that came, went, or was spent: a line of the audit trail, and a mail to the owner. */
export async function recordFactor(tx: Tx, now: Date, viewer: Viewer, action: FactorAct): Promise<void> {
  const { personId, userId } = viewer;
  await recordAudit(tx, now, {
    actor: "person",
    actorPersonId: personId,
    action,
    entity: "app_user",
    entityId: userId,
  });
  await mailFactor(tx, now, userId, MAILS[action]);
}
