import { recordAudit } from "~/domain/audit/record-audit.server";
import { NotFound, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { loadReasons } from "./load-reasons.server";
import { lockReasons } from "./lock-reasons.server";
import { lastBlockers, tooManyBlockers } from "./reason-rules";

/**
 * Takes a reason out of use, or back into it. Decisions that gave it keep it.
 * @throws {RuleBroken} when an outcome would be left without a reason, or with more than nine
 */
export function retireReason(viewer: Viewer, input: { key: string; retired: boolean }): Promise<void> {
  return asViewer(viewer, async (tx, now) => {
    await lockReasons(tx);
    const reasons = await loadReasons(tx, viewer);
    const reason = reasons.find(({ key }) => key === input.key);
    if (!reason) throw new NotFound();
    if (input.retired === (reason.retiredAt !== null)) return;
    const blockers = input.retired ? lastBlockers(reasons, reason) : tooManyBlockers(reasons, reason.outcomes);
    if (blockers.length > 0) throw new RuleBroken(blockers);
    await tx.decisionReason.update({ where: { key: reason.key }, data: { retiredAt: input.retired ? now : null } });
    await recordAudit(tx, now, {
      actor: "person",
      actorPersonId: viewer.personId,
      action: input.retired ? "retire_reason" : "restore_reason",
      entity: "decision_reason",
      entityId: reason.key,
      fields: ["retiredAt"],
    });
  });
}
