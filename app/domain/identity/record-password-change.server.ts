import { recordAudit } from "~/domain/audit/record-audit.server";
import type { Tx } from "~/platform/db.server";
import { mailPasswordChanged } from "./account-mails.server";

/** The trace of a new password, in the transaction that sets it: a line of the audit trail, and a mail to the owner. */
export async function recordPasswordChange(tx: Tx, now: Date, userId: string): Promise<void> {
  const user = await tx.user.findUnique({ where: { id: userId }, select: { personId: true } });
  await recordAudit(tx, now, {
    actor: "person",
    actorPersonId: user?.personId ?? null,
    action: "change_password",
    entity: "app_user",
    entityId: userId,
    fields: ["password"],
  });
  await mailPasswordChanged(tx, now, userId);
}
