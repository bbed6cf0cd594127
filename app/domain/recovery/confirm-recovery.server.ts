import { recordAudit } from "~/domain/audit/record-audit.server";
import { Conflict, NotFound, RuleBroken } from "~/domain/errors";
import { blockersToStepUp } from "~/domain/identity/blockers-to-step-up";
import type { SignedIn } from "~/domain/people/signed-in";
import { actAsPortal, asViewer } from "~/platform/db.server";
import { loadRecovery } from "./load-recovery.server";
import { startWaiting } from "./start-waiting.server";

/**
 * The second person confirms that an account with submitted applications is given to whoever was checked.
 * @throws {RuleBroken} stepUp.needed, recovery.secondPerson, recovery.* @throws {Conflict} @throws {NotAllowed} @throws {NotFound}
 */
export async function confirmRecovery(signedIn: SignedIn, { id }: { id: string }): Promise<void> {
  const stepUp = blockersToStepUp(signedIn);
  if (stepUp.length > 0) throw new RuleBroken(stepUp);
  const { viewer } = signedIn;
  await asViewer(viewer, async (tx, now) => {
    const { recovery } = await loadRecovery(tx, now, viewer, { id });
    const { state, personId, answeredById } = recovery;
    if (state !== "agreed") throw new Conflict(state);
    if (personId === null) throw new NotFound();
    if (answeredById === viewer.personId) throw new RuleBroken([{ key: "recovery.secondPerson" }]);
    await tx.accountRecovery.update({
      where: { id },
      data: { secondById: viewer.personId, secondAt: now },
      select: { id: true },
    });
    await recordAudit(tx, now, {
      ...{ actor: "person", actorPersonId: viewer.personId, action: "confirm_recovery" },
      ...{ entity: "account_recovery", entityId: id },
    });
    await actAsPortal(tx, "account_recovery", () => startWaiting(tx, now, { ...recovery, personId }));
  });
}
