import { recordAudit } from "~/domain/audit/record-audit.server";
import { RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { loadWaiting } from "./load-waiting.server";
import { blockersToAskMove } from "./waitlist-move";

/**
 * Asks to move somebody on the waiting list by hand, with a reason. Nothing moves until a second person agrees.
 * @throws {RuleBroken} @throws {NotFound} @throws {NotAllowed}
 */
export function askWaitlistMove(
  viewer: Viewer,
  input: { reference: string; to: number; reason: string },
): Promise<void> {
  return asViewer(viewer, async (tx, now) => {
    const { id, cohortId, order, position } = await loadWaiting(tx, viewer, input.reference);
    const reason = input.reason.trim();
    const open = (await tx.waitlistMove.count({ where: { applicationId: id, answeredAt: null } })) > 0;
    const blockers = blockersToAskMove({ position, waiting: order.length, open }, { to: input.to, reason });
    if (blockers.length > 0) throw new RuleBroken(blockers);
    await tx.waitlistMove.create({
      data: {
        cohortId,
        applicationId: id,
        fromRank: position ?? 1,
        toRank: input.to,
        reason,
        askedById: viewer.personId,
        askedAt: now,
      },
      select: { id: true },
    });
    await recordAudit(tx, now, {
      actor: "person",
      actorPersonId: viewer.personId,
      action: "ask_waitlist_move",
      entity: "application",
      entityId: id,
      fields: ["waitlistRank"],
      reason,
    });
  });
}
