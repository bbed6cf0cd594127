import { enrol } from "~/domain/enrolments/enrol.server";
import type { ActorKind, ApplicationStatus } from "~/generated/prisma/enums";
import type { Tx } from "~/platform/db.server";
import { blockersTo } from "./blockers-to";
import { changeStatus } from "./change-status.server";

type Met = {
  application: { id: string; status: ApplicationStatus; cohortId: string; personId: string };
  actor: { kind: ActorKind; personId: string | null };
};

/**
 * Enrols an accepted applicant once nothing is open any more, in the transaction of whoever met the last condition.
 * @returns whether the person is enrolled now @throws {Conflict} when the application changed meanwhile
 */
export async function meetConditions(tx: Tx, now: Date, { application, actor }: Met): Promise<boolean> {
  const openConditions = await tx.offerCondition.count({
    where: { applicationId: application.id, metAt: null, failedAt: null },
  });
  const facts = { status: application.status, openConditions };
  if (blockersTo("meet_conditions", facts, actor.kind, now).length > 0) return false;
  const { eventId } = await changeStatus(tx, now, { application, action: "meet_conditions", to: "enrolled", actor });
  await enrol(tx, now, { application, actor, eventId });
  return true;
}
