import { recordAudit } from "~/domain/audit/record-audit.server";
import { NotAllowed, RuleBroken } from "~/domain/errors";
import { countAttempt } from "~/domain/identity/limits.server";
import type { Viewer } from "~/domain/people/viewer";
import { actAsPortal, asViewer } from "~/platform/db.server";
import { type Asked, blockersToFind, contactOf } from "./contact";
import { findAccountOf } from "./find-account-of.server";
import { helpsToApply } from "./policy";

/**
 * Whether there is an account of this address or number: that, and nothing else about it. Who asks, for whom and why, is
 * a line of the audit trail.
 * @throws {RuleBroken} assistance.contactInvalid, assistance.identityMissing, or limits.tooMany
 */
export async function findAccountForHelp(viewer: Viewer, asked: Asked): Promise<{ exists: boolean }> {
  if (!helpsToApply(viewer)) throw new NotAllowed(false);
  const blockers = blockersToFind(asked);
  const contact = contactOf(asked.contact);
  if (blockers.length > 0 || !contact) throw new RuleBroken(blockers);
  await countAttempt("assistance", { email: viewer.personId, address: "" });
  return asViewer(viewer, async (tx, now) => {
    const found = await actAsPortal(tx, "assist_somebody", () => findAccountOf(tx, contact));
    await recordAudit(tx, now, {
      ...{ actor: "person", actorPersonId: viewer.personId, action: "assist_find", reason: asked.identityCheck.trim() },
      ...{ entity: "person", entityId: found?.personId ?? "none", fields: Object.keys(contact) },
    });
    return { exists: found !== null };
  });
}
