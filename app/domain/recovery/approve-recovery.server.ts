import { recordAudit } from "~/domain/audit/record-audit.server";
import { type Blocker, Conflict, RuleBroken } from "~/domain/errors";
import { blockersToStepUp } from "~/domain/identity/blockers-to-step-up";
import { countAttempt } from "~/domain/identity/limits.server";
import type { SignedIn } from "~/domain/people/signed-in";
import type { Viewer } from "~/domain/people/viewer";
import { actAsPortal, asViewer, type Tx } from "~/platform/db.server";
import { blockersToRecover } from "./account-recovery";
import { loadRecovery } from "./load-recovery.server";
import { startWaiting } from "./start-waiting.server";

/**
 * Agrees that the person with this document is the account's owner. For an account with submitted applications a second
 * person confirms; else the old address is told at once. Every comparison leaves a line, right or wrong.
 * @throws {RuleBroken} stepUp.needed, recovery.*, limits.tooMany @throws {Conflict} @throws {NotAllowed} @throws {NotFound}
 */
export async function approveRecovery(
  signedIn: SignedIn,
  input: { id: string; document: string },
  client: { address: string },
): Promise<void> {
  const stepUp = blockersToStepUp(signedIn);
  if (stepUp.length > 0) throw new RuleBroken(stepUp);
  const { viewer } = signedIn;
  await countAttempt("recoveryCheck", { email: viewer.personId, address: client.address });
  const blockers = await asViewer(viewer, (tx, now) => approve(tx, now, viewer, input));
  if (blockers.length > 0) throw new RuleBroken(blockers);
}

async function approve(tx: Tx, now: Date, viewer: Viewer, input: { id: string; document: string }): Promise<Blocker[]> {
  const { recovery, facts, twoNeeded } = await loadRecovery(tx, now, viewer, input);
  const { id, state, personId } = recovery;
  if (state !== "asked") throw new Conflict(state);
  const blockers = blockersToRecover(facts);
  await recordAudit(tx, now, {
    ...{ actor: "person", actorPersonId: viewer.personId, entity: "account_recovery", entityId: id },
    action: blockers.length > 0 ? "compare_identity" : "approve_recovery",
    fields: ["surname", "givenName", "birthDate", ...(facts.document ? ["document"] : [])],
  });
  if (blockers.length > 0 || personId === null) return blockers;
  await tx.accountRecovery.update({
    where: { id },
    data: { state: "agreed", answeredById: viewer.personId, answeredAt: now },
    select: { id: true },
  });
  if (!twoNeeded) await actAsPortal(tx, "account_recovery", () => startWaiting(tx, now, { ...recovery, personId }));
  return [];
}
