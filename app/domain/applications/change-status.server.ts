import { recordAudit } from "~/domain/audit/record-audit.server";
import { Conflict } from "~/domain/errors";
import type { Prisma } from "~/generated/prisma/client";
import type { ActorKind, ApplicationStatus } from "~/generated/prisma/enums";
import type { Tx } from "~/platform/db.server";
import { type ActionName, actionOf } from "./application";

export type StatusChange = {
  application: { id: string; status: ApplicationStatus };
  action: ActionName;
  to: ApplicationStatus;
  actor: { kind: ActorKind; personId: string | null };
  reasonKeys?: string[];
  note?: string | null;
  /** Other columns that change in the same write. */
  set?: Omit<Prisma.ApplicationUncheckedUpdateManyInput, "status" | "statusChangedAt">;
};

/**
 * The one place that writes an application's status: a write that holds only while the state is still the one the
 * rules were checked in, with its event and its audit line in the same transaction.
 * @returns the event's id, which names the cause for mails
 * @throws {Conflict} with the state found, when someone changed it first
 */
export async function changeStatus(tx: Tx, now: Date, change: StatusChange): Promise<{ eventId: string }> {
  const { application, action, to, actor, reasonKeys = [], note = null, set = {} } = change;
  const { from, to: possible, by } = actionOf(action);
  if (!from.includes(application.status) || !possible.includes(to) || !by.includes(actor.kind)) {
    throw new Error(`the table has no ${action} from ${application.status} to ${to} by ${actor.kind}`);
  }
  const { count } = await tx.application.updateMany({
    where: { id: application.id, status: application.status },
    data: { ...set, status: to, statusChangedAt: now },
  });
  if (count === 0) throw await conflictOver(tx, application.id);
  return record(tx, now, { application, action, to, actor, reasonKeys, note });
}

/** The event of the one action that has no state to start from. */
export async function recordStart(tx: Tx, now: Date, application: { id: string }, personId: string): Promise<void> {
  await record(tx, now, {
    application: { id: application.id, status: null },
    action: "start",
    to: "draft",
    actor: { kind: "applicant", personId },
    reasonKeys: [],
    note: null,
  });
}

async function record(
  tx: Tx,
  now: Date,
  change: {
    application: { id: string; status: ApplicationStatus | null };
    action: ActionName;
    to: ApplicationStatus;
    actor: { kind: ActorKind; personId: string | null };
    reasonKeys: string[];
    note: string | null;
  },
) {
  const { application, action, to, actor, reasonKeys, note } = change;
  const event = await tx.applicationEvent.create({
    data: {
      applicationId: application.id,
      action,
      fromStatus: application.status,
      toStatus: to,
      actor: actor.kind,
      actorPersonId: actor.personId,
      reasonKeys,
      note,
      at: now,
    },
    select: { id: true },
  });
  await recordAudit(tx, now, {
    actor: actor.personId ? "person" : actor.kind === "guardian" ? "guardian" : "system",
    actorPersonId: actor.personId,
    action,
    entity: "application",
    entityId: application.id,
    fields: ["status"],
  });
  return { eventId: event.id };
}

async function conflictOver(tx: Tx, id: string): Promise<Conflict> {
  const found = await tx.application.findUnique({ where: { id }, select: { status: true } });
  return new Conflict(found?.status);
}
