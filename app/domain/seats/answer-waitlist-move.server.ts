import { recordAudit } from "~/domain/audit/record-audit.server";
import { Conflict, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { loadWaiting } from "./load-waiting.server";
import { writeWaitingOrder } from "./waiting-order.server";
import { moved } from "./waitlist-move";

/**
 * The second person's word on a move by hand: agreed, the list is numbered anew with the person in their new position;
 * refused, nothing moves.
 * @throws {RuleBroken} for the one who asked, and when the person does not wait any more @throws {Conflict} when it was answered
 */
export function answerWaitlistMove(viewer: Viewer, input: { reference: string; agree: boolean }): Promise<void> {
  return asViewer(viewer, async (tx, now) => {
    const { id, order, position } = await loadWaiting(tx, viewer, input.reference);
    const move = await tx.waitlistMove.findFirst({
      where: { applicationId: id, answeredAt: null },
      select: { id: true, toRank: true, askedById: true },
    });
    if (!move) throw new Conflict();
    if (move.askedById === viewer.personId) throw new RuleBroken([{ key: "waitingList.secondPerson" }]);
    if (input.agree && position === null) throw new RuleBroken([{ key: "application.wrongState" }]);
    await tx.waitlistMove.update({
      where: { id: move.id },
      data: { answeredById: viewer.personId, answeredAt: now, agreed: input.agree },
      select: { id: true },
    });
    if (input.agree) await writeWaitingOrder(tx, moved(order, id, move.toRank));
    await recordAudit(tx, now, {
      actor: "person",
      actorPersonId: viewer.personId,
      action: input.agree ? "agree_to_waitlist_move" : "refuse_waitlist_move",
      entity: "application",
      entityId: id,
      fields: input.agree ? ["waitlistRank"] : [],
    });
  });
}
