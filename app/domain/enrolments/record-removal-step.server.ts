import { recordAudit } from "~/domain/audit/record-audit.server";
import type { ActorKind, EnrolmentState } from "~/generated/prisma/enums";
import type { Tx } from "~/platform/db.server";

type RemovalStep = {
  enrolment: { id: string; state: EnrolmentState };
  action: "ask_removal" | "drop_removal";
  actor: { kind: ActorKind; personId: string | null };
  reasonKeys?: string[];
  details?: string | null;
};

/** Puts a step towards a removal, which leaves the state as it is, on the enrolment's record and on the audit trail. */
export async function recordRemovalStep(tx: Tx, now: Date, step: RemovalStep): Promise<void> {
  const { enrolment, action, actor, reasonKeys = [], details = null } = step;
  await tx.enrolmentEvent.create({
    data: {
      enrolmentId: enrolment.id,
      action,
      fromState: enrolment.state,
      toState: enrolment.state,
      actor: actor.kind,
      actorPersonId: actor.personId,
      reasonKeys,
      note: details,
      at: now,
    },
    select: { id: true },
  });
  await recordAudit(tx, now, {
    actor: "person",
    actorPersonId: actor.personId,
    action: `enrolment_${action}`,
    entity: "enrolment",
    entityId: enrolment.id,
    fields: ["removal"],
  });
}
