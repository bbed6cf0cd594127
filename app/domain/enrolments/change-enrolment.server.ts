import { recordAudit } from "~/domain/audit/record-audit.server";
import { Conflict } from "~/domain/errors";
import { freeSeat } from "~/domain/seats/free-seat.server";
import type { ActorKind, EnrolmentState } from "~/generated/prisma/enums";
import type { Tx } from "~/platform/db.server";
import { type EnrolmentActionName, enrolmentActionOf, isEnded, keepsSeat } from "./enrolment";

export type EnrolmentChange = {
  enrolment: { id: string; applicationId: string; state: EnrolmentState };
  action: EnrolmentActionName;
  actor: { kind: ActorKind; personId: string | null };
  /** Who agreed, where the action needs two people. */
  secondPersonId?: string | null;
  reasonKeys?: string[];
  details?: string | null;
};

/**
 * The one place that writes an enrolment's state: only while it is still the one the rules were checked in, with its
 * event and audit line; where the state no longer keeps the seat, the seat is freed in the same transaction.
 * @returns the event's id, which names the cause for mails
 * @throws {Conflict} with the state found, when someone changed it first
 */
export async function changeEnrolment(tx: Tx, now: Date, change: EnrolmentChange): Promise<{ eventId: string }> {
  const { enrolment, action, actor, secondPersonId = null, reasonKeys = [], details = null } = change;
  const { from, to, by, secondPerson } = enrolmentActionOf(action);
  if (!from.includes(enrolment.state) || !by.includes(actor.kind)) {
    throw new Error(`the table has no ${action} from ${enrolment.state} by ${actor.kind}`);
  }
  if (secondPerson && !secondPersonId) throw new Error(`${action} needs a second person`);
  const { count } = await tx.enrolment.updateMany({
    where: { id: enrolment.id, state: enrolment.state },
    data: { state: to, endedAt: isEnded(to) ? now : null, reasonKeys, reasonDetails: details },
  });
  if (count === 0) {
    const found = await tx.enrolment.findUnique({ where: { id: enrolment.id }, select: { state: true } });
    throw new Conflict(found?.state);
  }
  const event = await tx.enrolmentEvent.create({
    data: {
      enrolmentId: enrolment.id,
      action,
      fromState: enrolment.state,
      toState: to,
      actor: actor.kind,
      actorPersonId: actor.personId,
      secondPersonId,
      reasonKeys,
      note: details,
      at: now,
    },
    select: { id: true },
  });
  await recordAudit(tx, now, {
    actor: actor.personId ? "person" : actor.kind === "guardian" ? "guardian" : "system",
    actorPersonId: actor.personId,
    action: `enrolment_${action}`,
    entity: "enrolment",
    entityId: enrolment.id,
    fields: ["state"],
  });
  if (!keepsSeat(to)) await freeSeat(tx, now, { applicationId: enrolment.applicationId, by: `enrolment_${action}` });
  return { eventId: event.id };
}
