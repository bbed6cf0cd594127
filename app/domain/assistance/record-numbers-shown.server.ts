import { recordAudit } from "~/domain/audit/record-audit.server";
import type { TypedProfile } from "~/domain/people/profile-checks";
import { fieldsOfPage } from "~/domain/people/profile-definition";
import { SHIPPED_PROFILE } from "~/domain/people/shipped-profile";
import type { Viewer } from "~/domain/people/viewer";
import type { Tx } from "~/platform/db.server";

const NUMBERS = ["fin", "docNumber"] as const;
const ACT = "read_identity_number";

type Shown = { applicationId: string; openedAt: Date; typed: TypedProfile; section: string };

/**
 * Where a section shows an operator the whole identity numbers of the person they help, a line of the audit trail says so,
 * once in each help; the person finds it under who has looked.
 */
export async function recordNumbersShown(tx: Tx, now: Date, viewer: Viewer, shown: Shown): Promise<void> {
  const { applicationId: entityId, openedAt, typed, section } = shown;
  const page = SHIPPED_PROFILE.pages.find(({ key }) => key === section);
  const asked = page ? fieldsOfPage(SHIPPED_PROFILE, page).map(({ key }) => key) : [];
  const fields = NUMBERS.filter((name) => asked.includes(name) && typed[name]);
  if (fields.length === 0) return;
  const by = { action: ACT, actorPersonId: viewer.personId, entityId } as const;
  if ((await tx.auditEntry.count({ where: { ...by, at: { gte: openedAt } } })) > 0) return;
  await recordAudit(tx, now, { ...by, actor: "person", entity: "application", fields });
}
