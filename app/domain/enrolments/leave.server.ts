import { tellApplicant } from "~/domain/applications/tell-applicant.server";
import { reasonsInWords } from "~/domain/decisions/reasons-in-words.server";
import type { ActorKind, EnrolmentState } from "~/generated/prisma/enums";
import type { Tx } from "~/platform/db.server";
import { changeEnrolment } from "./change-enrolment.server";

/** A participation ends as left, its seat is free, and the person is told. The caller has asked whether it may. @throws {Conflict} */
export async function leave(
  tx: Tx,
  now: Date,
  enrolment: { id: string; applicationId: string; state: EnrolmentState },
  by: { actor: { kind: ActorKind; personId: string | null }; reasonKeys: string[]; details: string | null },
): Promise<void> {
  const { eventId } = await changeEnrolment(tx, now, { enrolment, action: "leave", ...by });
  const reasons = await reasonsInWords(tx, by.reasonKeys);
  const cause = { applicationId: enrolment.applicationId, eventId };
  await tellApplicant(tx, now, cause, "enrolmentLeft", (about) => ({ ...about, reasons, details: by.details }));
}
