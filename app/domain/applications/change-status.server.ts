import { recordAudit } from "~/domain/audit/record-audit.server";
import { Conflict } from "~/domain/errors";
import type { Prisma } from "~/generated/prisma/client";
import type { ActorKind, ApplicationStatus } from "~/generated/prisma/enums";
import type { Tx } from "~/platform/db.server";
import { ASSESSED } from "../stages/stage-work";
import { ACTIONS, type ActionName, actionOf, isTerminal } from "./application";
import { endAssessment } from "./end-assessment.server";

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
  // In a cancelled cohort nothing happens any more but the end of what is still live in it, which may take a while.
  const cohort = action === "cancel_cohort" ? undefined : { state: { not: "cancelled" as const } };
  const { count } = await tx.application.updateMany({
    where: { id: application.id, status: application.status, cohort },
    data: { ...set, status: to, statusChangedAt: now },
  });
  if (count === 0) throw await conflictOver(tx, application.id);
  const leaves = ASSESSED.includes(application.status) && !ASSESSED.includes(to);
  if (leaves || isTerminal(to)) await endAssessment(tx, now, application);
  return record(tx, now, { application, action, to, actor, reasonKeys, note });
}

/** The event of an action that makes an application: it has no state to start from. */
export function recordStart(
  tx: Tx,
  now: Date,
  start: {
    application: { id: string };
    action: "start" | "defer";
    actor: { kind: ActorKind; personId: string | null };
  },
): Promise<{ eventId: string }> {
  const { application, action, actor } = start;
  const [to] = ACTIONS[action].to;
  return record(tx, now, {
    application: { id: application.id, status: null },
    action,
    to,
    actor,
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
  const found = await tx.application.findUnique({
    where: { id },
    select: { status: true, cohort: { select: { state: true } } },
  });
  if (found?.cohort.state === "cancelled") return new Conflict("cohort_cancelled" satisfies ApplicationStatus);
  return new Conflict(found?.status);
}
