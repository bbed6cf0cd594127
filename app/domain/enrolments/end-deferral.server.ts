import { tellApplicant } from "~/domain/applications/tell-applicant.server";
import type { ActorKind } from "~/generated/prisma/enums";
import type { Tx } from "~/platform/db.server";
import { changeEnrolment } from "./change-enrolment.server";
import { enrolmentActionOf } from "./enrolment";

type Ending = {
  /** The application of the later cohort, whose place is not taken after all. */
  applicationId: string;
  actor: { kind: ActorKind; personId: string | null };
  reasonKeys?: string[];
  details?: string | null;
};

/**
 * The place kept in a later cohort was given up, in whichever way: the participation that was deferred to it has ended,
 * and the person is told. Nothing for an application that no deferral made. Called by the verb that ended it, before it
 * frees the seat there, in its transaction.
 */
export async function endDeferral(tx: Tx, now: Date, ending: Ending): Promise<void> {
  const { applicationId, actor, reasonKeys, details } = ending;
  const enrolment = await tx.enrolment.findFirst({
    where: { deferredTo: { id: applicationId }, state: { in: [...enrolmentActionOf("end_deferral").from] } },
    select: { id: true, applicationId: true, state: true },
  });
  if (!enrolment) return;
  const { eventId } = await changeEnrolment(tx, now, { enrolment, action: "end_deferral", actor, reasonKeys, details });
  const cause = { applicationId: enrolment.applicationId, eventId };
  await tellApplicant(tx, now, cause, "deferralEnded", (about) => about);
}
